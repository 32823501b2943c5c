package nl.verzuimatlas.portal.huisstijl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * Look and addresses of the organisation that runs a portal: {@code huisstijl.yaml} in the home directory. All fields may be absent.
 *
 * @param kleur colour of header, borders and buttons, as {@code #rrggbb}; the text on it is white
 * @param contact where a security problem is reported: {@code mailto:} or {@code https:}
 * @param toegankelijkheidsverklaring address of the organisation's statement on accessibility
 */
public record Huisstijl(
        Optional<String> kleur, Optional<String> contact, Optional<String> toegankelijkheidsverklaring) {

    /** The look of the product itself. */
    public static final Huisstijl GEEN = new Huisstijl(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String BESTAND = "huisstijl.yaml";
    private static final double TEKST = 4.5;
    private static final double RAND = 3;
    private static final String WIT = "#ffffff";
    /** Line under the menu item of the present page. */
    private static final String GEEL = "#ffdd00";

    public Huisstijl {
        kleur.ifPresent(Huisstijl::keur);
        contact.ifPresent(adres -> keurAdres("contact", adres, "(mailto:[^@\\s]+@\\S+|https://\\S+)"));
        toegankelijkheidsverklaring.ifPresent(adres -> keurAdres("toegankelijkheidsverklaring", adres, "https://\\S+"));
    }

    /**
     * Reads the look of the organisation from its home directory; that of the product when there is no file.
     *
     * @throws IllegalArgumentException if the file cannot be used; the message is Dutch and says what to change
     */
    public static Huisstijl lees(Path home) {
        Path bestand = home.resolve(BESTAND);
        if (!Files.exists(bestand)) {
            return GEEN;
        }
        try {
            return Yaml.lees(Files.readString(bestand, StandardCharsets.UTF_8), Ruw.class)
                    .huisstijl();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Style sheet with the tokens that differ from those of the product; only a comment when none does. */
    public String css() {
        return kleur.map(waarde -> """
                .voorbeeld-theme {
                    --va-diep: %1$s;
                    --utrecht-button-primary-action-background-color: %1$s;
                    --utrecht-button-primary-action-border-color: %1$s;
                    --utrecht-button-primary-action-hover-background-color: #000000;
                    --utrecht-button-secondary-action-color: %1$s;
                    --utrecht-button-secondary-action-border-color: %1$s;
                }
                """.formatted(waarde)).orElse("/* huisstijl van het product */\n");
    }

    private static void keur(String kleur) {
        if (!Contrast.isKleur(kleur)) {
            throw new IllegalArgumentException(BESTAND + ": kleur \u201c" + kleur
                    + "\u201d is geen kleur. Schrijf zes tekens achter een hekje, " + "bijvoorbeeld '#00647f'.");
        }
        keur(kleur, "witte tekst", WIT, TEKST);
        keur(kleur, "de gele streep onder het menu", GEEL, RAND);
    }

    private static void keur(String kleur, String waarmee, String ander, double minstens) {
        double contrast = Contrast.van(kleur, ander);
        if (contrast < minstens) {
            throw new IllegalArgumentException(String.format(
                    Locale.forLanguageTag("nl-NL"),
                    "%s: kleur %s heeft te weinig contrast met %s: %.1f op 1. Minstens %.1f op 1 is nodig. Kies een "
                            + "donkerder kleur.",
                    BESTAND,
                    kleur,
                    waarmee,
                    Math.floor(contrast * 10) / 10,
                    minstens));
        }
    }

    private static void keurAdres(String veld, String adres, String vorm) {
        if (!adres.matches(vorm)) {
            throw new IllegalArgumentException(BESTAND + ": " + veld + " \u201c" + adres
                    + "\u201d is geen adres dat hier past. Begin met https://"
                    + (veld.equals("contact") ? " of mailto:." : "."));
        }
    }

    /** The file as it is written. */
    record Ruw(String kleur, String contact, String toegankelijkheidsverklaring) {

        Huisstijl huisstijl() {
            return new Huisstijl(
                    Optional.ofNullable(kleur),
                    Optional.ofNullable(contact),
                    Optional.ofNullable(toegankelijkheidsverklaring));
        }
    }
}
