package nl.verzuimatlas.etl.toets.regel;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Rules about exemptions, by article of the Leerplichtwet ({@code vrijstellingen.yaml}). */
final class Vrijstellingregels {

    private static final Map<String, Artikel> ARTIKELEN =
            Regelgegevens.lees("vrijstellingen.yaml", Bestand.class).artikelen();

    private Vrijstellingregels() {}

    private record Bestand(Map<String, Artikel> artikelen) {}

    /**
     * What belongs to an article.
     *
     * @param grond its ground
     * @param jongst age that the pupil must reach in the year of the first day
     * @param oudst highest age that the pupil may reach in that year
     * @param verklaringMaanden how old the statement of a doctor may be on the first day
     * @param vraagtGrond whether the ground must be said, because the article is often confused with another
     * @param meesteDagen most school days of leave
     * @param meesteDagenDirecteur most school days of leave that the head may grant
     */
    private record Artikel(
            String grond,
            OptionalInt jongst,
            OptionalInt oudst,
            OptionalInt verklaringMaanden,
            boolean vraagtGrond,
            OptionalInt meesteDagen,
            OptionalInt meesteDagenDirecteur) {

        private Artikel {
            jongst = jongst == null ? OptionalInt.empty() : jongst;
            oudst = oudst == null ? OptionalInt.empty() : oudst;
            verklaringMaanden = verklaringMaanden == null ? OptionalInt.empty() : verklaringMaanden;
            meesteDagen = meesteDagen == null ? OptionalInt.empty() : meesteDagen;
            meesteDagenDirecteur = meesteDagenDirecteur == null ? OptionalInt.empty() : meesteDagenDirecteur;
        }

        static Optional<Artikel> van(Object artikel) {
            return artikel == null ? Optional.empty() : Optional.ofNullable(ARTIKELEN.get((String) artikel));
        }
    }

    /** "5a" without its ground may mean 5 onder a: asks. A ground of another article is wrong. */
    static Rijregel grondPastBijArtikel(Regelomgeving omgeving) {
        int artikel = omgeving.plaats("ARTIKEL");
        int grond = omgeving.plaats("GROND");
        return (rij, melder) -> Artikel.van(rij[artikel]).ifPresent(bekend -> {
            if (rij[grond] == null && bekend.vraagtGrond()) {
                melder.meld("VA-R42", "ARTIKEL", Map.of());
            } else if (rij[grond] != null && !rij[grond].equals(bekend.grond())) {
                melder.meld(
                        "VA-R43",
                        "GROND",
                        Map.of(
                                "artikel", (String) rij[artikel],
                                "grond", (String) rij[grond],
                                "verwacht", bekend.grond()));
            }
        });
    }

    static Rijregel verklaringIsRecent(Regelomgeving omgeving) {
        int artikel = omgeving.plaats("ARTIKEL");
        int begin = omgeving.plaats("BEGINDATUM");
        int verklaring = omgeving.plaats("VERKLARING_OP");
        return (rij, melder) -> {
            OptionalInt maanden =
                    Artikel.van(rij[artikel]).map(Artikel::verklaringMaanden).orElse(OptionalInt.empty());
            if (maanden.isEmpty() || rij[begin] == null || rij[verklaring] == null) {
                return;
            }
            LocalDate oudste = ((LocalDate) rij[begin]).minusMonths(maanden.getAsInt());
            if (((LocalDate) rij[verklaring]).isBefore(oudste)) {
                melder.meld(
                        "VA-R44",
                        "VERKLARING_OP",
                        Map.of(
                                "verklaring", rij[verklaring].toString(),
                                "begin", rij[begin].toString(),
                                "maanden", String.valueOf(maanden.getAsInt())));
            }
        };
    }

    static Rijregel leeftijdPastBijArtikel(Regelomgeving omgeving) {
        int artikel = omgeving.plaats("ARTIKEL");
        int begin = omgeving.plaats("BEGINDATUM");
        int geboren = omgeving.plaats("GEBOORTEJAAR");
        return (rij, melder) -> {
            if (rij[begin] == null || rij[geboren] == null) {
                return;
            }
            long wordt = ((LocalDate) rij[begin]).getYear() - (Long) rij[geboren];
            Artikel.van(rij[artikel])
                    .filter(bekend -> wordt < bekend.jongst().orElse(Integer.MIN_VALUE)
                            || wordt > bekend.oudst().orElse(Integer.MAX_VALUE))
                    .ifPresent(bekend -> melder.meld(
                            "VA-R45",
                            "ARTIKEL",
                            Map.of("artikel", (String) rij[artikel], "leeftijd", String.valueOf(wordt))));
        };
    }

    static Rijregel verlofPastBijArtikel(Regelomgeving omgeving) {
        int artikel = omgeving.plaats("ARTIKEL");
        int dagen = omgeving.plaats("DAGEN");
        int besluit = omgeving.plaats("BESLUIT_DOOR");
        return (rij, melder) -> {
            if (rij[dagen] == null) {
                return;
            }
            long aantal = (Long) rij[dagen];
            Artikel.van(rij[artikel]).ifPresent(bekend -> {
                Map<String, String> waarden = Map.of("dagen", String.valueOf(aantal));
                if (aantal > bekend.meesteDagen().orElse(Integer.MAX_VALUE)) {
                    melder.meld("VA-R46", "DAGEN", waarden);
                } else if ("directeur".equals(rij[besluit])
                        && aantal > bekend.meesteDagenDirecteur().orElse(Integer.MAX_VALUE)) {
                    melder.meld("VA-R47", "BESLUIT_DOOR", waarden);
                }
            });
        };
    }
}
