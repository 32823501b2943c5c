package nl.verzuimatlas.etl.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimatlas.etl.generator.Afwezigheid.Reden;
import nl.verzuimatlas.etl.generator.Leerling.Loopbaan;

/** Writes the deliveries of one part of the country; parts know nothing of each other and may be written at once. */
final class Landdeelschrijver {

    private static final int MELDINGEN_PER_DEEL = 10_000_000;

    private final Wereld wereld;
    private final Landmaten maten;
    private final Land land;
    private final Land.Deel deel;
    private final Codes codes = Codes.lees();
    private final Gevallen gevallen;
    private final Meldgedrag meldgedrag;
    private final Actiegedrag actiegedrag;
    private final Landtelling telling = new Landtelling();
    private final List<Melding> meldingen = new ArrayList<>();
    private final List<Actie> acties = new ArrayList<>();

    Landdeelschrijver(Wereld wereld, Landmaten maten, Land land, Land.Deel deel) {
        this.wereld = wereld;
        this.maten = maten;
        this.land = land;
        this.deel = deel;
        this.gevallen = new Gevallen(wereld);
        this.meldgedrag = new Meldgedrag(wereld);
        this.actiegedrag = new Actiegedrag(wereld, Leerplichtparameters.lees().acties());
    }

    /** Writes the deliveries; returns how many pupils there are of each kind. */
    Landtelling schrijf() {
        schrijfRegistratie();
        schrijfMeldingen();
        return telling;
    }

    private String leverancier() {
        return "Voorbeeldbestuur " + deel.nummer() + " (fictief)";
    }

    private String naam() {
        return String.format(Locale.ROOT, "deel%02d", deel.nummer());
    }

    private List<String> gemeentecodes() {
        return deel.gemeenten().stream().map(Gemeente::code).toList();
    }

    private Levering levering(String bron, List<String> kolommen) {
        String schooljaar = Wereld.schooljaar(maten.jaar());
        return Levering.van(
                        bron + "/" + naam() + "-" + schooljaar,
                        bron,
                        leverancier(),
                        schooljaar,
                        kolommen.toArray(new String[0]))
                .metDekking(gemeentecodes());
    }

    private void schrijfRegistratie() {
        Levering levering =
                levering("verzuimregistratie", RegistratieBron.KOLOMMEN).met("codetabel", "codes.csv");
        Path map = wereld.uit().resolve(levering.map());
        try {
            Files.createDirectories(map);
            Files.writeString(map.resolve("levering.yaml"), levering.yaml());
            StringBuilder tabel = new StringBuilder();
            codes.tabel(deel.scholen()).forEach(rij -> tabel.append(Opmaak.NIEUW.regel(rij)));
            Files.writeString(map.resolve("codes.csv"), tabel, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write delivery " + map, e);
        }
        try (Landrijen rijen = new Landrijen(wereld, maten, codes, map.resolve(levering.bestandsnaam()))) {
            Landleerlingen leerlingen = new Landleerlingen(wereld, maten, deel);
            int nr = deel.eersteLeerling();
            for (Vestiging school : deel.scholen()) {
                Loopbaan loopbaan = Landleerlingen.loopbaan(school);
                Verzuimjaar verzuim = new Verzuimjaar(wereld, gevallen, school, maten.jaar());
                rijen.school(school, verzuim.rooster());
                for (int i = 0; i < land.leerlingen()[school.volgnummer()]; i++) {
                    Leerling leerling = leerlingen.leerling(nr++, school, loopbaan);
                    List<Afwezigheid> afwezig = verzuim.van(leerling);
                    rijen.schrijf(leerling, afwezig);
                    volg(leerling, school, verzuim, afwezig);
                    telling.tel(leerling, school, maten.jaar());
                }
            }
            wereld.voortgang().geschreven(levering.map(), rijen.rijen());
        }
    }

    /** What school and partners made of the absence of a pupil. */
    private void volg(Leerling leerling, Vestiging school, Verzuimjaar verzuim, List<Afwezigheid> afwezig) {
        int jaar = maten.jaar();
        if (afwezig.stream().anyMatch(rij -> rij.reden().isOngeoorloofdAfwezig())) {
            meldingen.addAll(meldgedrag.meldingen(leerling, school, jaar, verzuim, afwezig));
        }
        meldingen.addAll(gevallen.overig(leerling, school, jaar));
        gevallen.luxe(leerling, school, jaar, true).ifPresent(meldingen::add);
        gevallen.langdurig(leerling, school, jaar).ifPresent(meldingen::add);
        if (afwezig.stream().anyMatch(rij -> rij.reden() == Reden.ZIEK)) {
            actiegedrag.naZiekte(acties, leerling, school, verzuim.rooster(), afwezig, jaar);
        }
    }

    private void schrijfMeldingen() {
        int jaar = maten.jaar();
        meldingen.sort(MeldingBron.VOLGORDE);
        List<Gemeld> gemeld = MeldingBron.inRegister(wereld, jaar, deel.nummer() * MELDINGEN_PER_DEEL, meldingen);
        Levering levering = levering("duo-meldingen", MeldingBron.KOLOMMEN).met("tot", (jaar + 1) + "-10-01");
        MeldingBron.schrijfRijen(wereld, levering, jaar, gemeld);
        gemeld.stream()
                .filter(Gemeld::teltMee)
                .forEach(melding -> actiegedrag.rondMelding(acties, melding, Optional.empty(), jaar));
        ActieBron.schrijf(wereld, jaar, naam(), leverancier(), deel.scholen(), acties);
    }
}
