package nl.verzuimatlas.etl.docs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.profiel.Celplan;
import nl.verzuimatlas.etl.profiel.Herkenning;
import nl.verzuimatlas.etl.profiel.Profiel;
import nl.verzuimatlas.etl.profiel.Profielen;
import nl.verzuimatlas.warehouse.contract.BronSchema;

/** The reference of layouts: the keys of a plan, and the layouts that come with the product. */
final class Profieldocument {

    private static final String BEGIN = """
            # Indelingen van bestanden

            %sWij lezen bestanden met onze eigen kolomnamen (zie het gegevenswoordenboek) en bestanden met een indeling uit de lijst
            hieronder. De indeling wordt herkend: eerst de eigen, anders de ene die past. Past er meer dan een, of geen, dan zegt `check`
            wat er gevonden is. Een indeling die niet in de lijst staat, beschrijft u zelf in `levering.yaml`;
            `./verzuimatlas check BESTAND --suggest` doet daarvoor een voorstel.

            ## Sleutels in levering.yaml

            | sleutel | wat | voorbeeld |
            |---|---|---|
            | profiel | Indeling uit de lijst, als die niet vanzelf herkend wordt. | `profiel: eduarte-absentie` |
            | kop | `geen` als het bestand geen kolomnamen heeft; kolommen heten dan 1, 2, 3. | `kop: geen` |
            | scheiding | Teken tussen de cellen, of `tab`, als wij het niet goed herkennen. | `scheiding: ","` |
            | codering | Tekenset, als wij die niet goed herkennen. | `codering: ISO-8859-15` |
            | kolommen | Uw kolom (of het nummer ervan) en ons veld. | `kolommen: {Leerlingkenmerk: PSEUDONIEM, Start: BEGINDATUM}` |
            | vast | Een veld dat in alle rijen gelijk is. Gaat voor wat een indeling zegt. | `vast: {BRIN: 16AH, VESTIGINGSCODE: 16AH00}` |
            | waarden | Per veld wat uw waarden bij ons betekenen. | `waarden: {GESLACHT: {jongen: M, meisje: V}}` |
            | velden | Per veld een plan, voor wat met `kolommen` en `vast` niet kan. | zie hieronder |
            | rijen | Hoe regels van het bestand rijen worden. | zie hieronder |

            Wat in `levering.yaml` staat, gaat voor: eerst `velden`, dan `vast`, dan `kolommen`, dan de indeling.

            ## Een plan voor een veld (velden)

            Precies een van de eerste vijf zegt waar de tekst vandaan komt; de rest gebeurt daarna, in deze volgorde. Alleen een kolom mag
            ook zonder sleutel: `BEGINDATUM: Startdatum`.

            | sleutel | wat |
            |---|---|
            | kolom | Kolom, of een lijst van kolommen waarvan de eerste telt die er is. |
            | vast | Deze tekst. |
            | uit | `levering` (moet bij `vast` in levering.yaml staan), `periode-van`, `periode-tot`, `periode-schooljaar`, `bestandsnaam`, `smeltkop` of `smeltwaarde`. |
            | samen | Lijst van plannen; de teksten achter elkaar. |
            | keuze | Lijst van plannen; de eerste tekst die niet leeg is. |
            | leeg | Cellen die "geen waarde" betekenen. |
            | deel | Reguliere uitdrukking voor de hele cel; de eerste groep blijft over. |
            | dag | `true`: de dag in Nederland van een tijdstip als 2025-10-17T22:00:00Z. |
            | nullen | Vul aan met nullen tot deze lengte. |
            | tabel | Gedeelde waardetabel van de indelingen (map `profielen/tabellen`). |
            | waarden | Uw waarde en de onze; hoofdletters tellen niet. |
            | anders | Wat een cel wordt die niet bij `deel`, `tabel` of `waarden` past; zonder deze sleutel blijft hij zoals hij is. |
            | schooljaar | `datum`, `beginjaar` of `eindjaar`: het schooljaar waar de tekst bij hoort. |

            ## Van regels naar rijen (rijen)

            | sleutel | wat |
            |---|---|
            | splits | `{kolom, teken, waarden}`: een cel met meer waarden wordt een rij per waarde. `waarden` vertaalt eerst de hele cel. |
            | smelt | `{kolommen, leeg}`: elke genoemde kolom wordt een rij; de kop is `smeltkop`, de cel `smeltwaarde`. Een lege cel geeft geen rij, tenzij `leeg: true`. |
            | overslaan | Lijst van `{kolommen, vorm of behalve, reden}`: regels waarin al deze kolommen aan `vorm` voldoen (of niet aan `behalve`) zijn geen gegevens. Zonder vorm en behalve: waarin zij leeg zijn. Het aantal staat in een melding. |

            Een rij die uit een verdeelde regel komt, houdt het rijnummer van die regel.

            ## Voorbeelden van eigen indelingen

            Een gemeentepakket (zoals JVS, Key2Jongerenmonitor of Carel; hun uitvoer verschilt per inrichting):

            ```yaml
            bron: duo-meldingen
            leverancier: Gemeente Voorbeeld
            periode: 2024-2025
            bestanden: [uitvoer.csv]
            kolommen: {Zaaknr: MELDINGSNUMMER, Kenmerk: PSEUDONIEM, Woonplaats: WOONGEMEENTECODE, Brin: BRIN, Soort: VERZUIMSOORT,
              Van: BEGINDATUM, Tot: EINDDATUM, Gemeld op: MELDDATUM, Fase: STATUS}
            vast: {ONDERWIJSSOORT: vo}
            waarden:
              VERZUIMSOORT: {16 uur: V3, luxe: L, overig: O}
            ```

            Dagdelen van een basisschool (zoals uit ParnasSys), met de lesuren van het rooster van die school:

            ```yaml
            bron: verzuimregistratie
            leverancier: Basisschool Voorbeeld
            periode: 2024-2025
            bestanden: [absenties.csv]
            codetabel: codes.csv
            kolommen: {leerlingnr: PSEUDONIEM, datum: BEGINDATUM, reden: CODE}
            vast: {BRIN: 16AH, VESTIGINGSCODE: 16AH00}
            velden:
              BEGINLESUUR: {kolom: dagdeel, waarden: {ochtend: 1, middag: 4}}
              EINDLESUUR: {kolom: dagdeel, waarden: {ochtend: 3, middag: 5}}
            ```

            Een codetabel geldt per school en hoort bij de levering; dezelfde letter betekent op een andere school iets anders. Zo ziet een
            codetabel voor Magister of Eduarte eruit (een voorbeeld, niets hiervan geldt vanzelf):

            ```
            BRIN;CODE;OMSCHRIJVING;SOORT;GEOORLOOFD
            16AH;Z;Ziek;ziek;J
            16AH;ZH;Ziek naar huis;ziek;J
            16AH;M;Medisch;afwezig;J
            16AH;V;Verlof;verlof;J
            16AH;TA;Te laat, geoorloofd;te-laat;J
            16AH;L;Te laat;te-laat;N
            16AH;A;Absent zonder reden;afwezig;N
            16AH;S;Gespijbeld;afwezig;N
            16AH;U;Uitgestuurd;verwijderd;N
            16AH;PR;Present;geen-verzuim;J
            ```

            """;

    private Profieldocument() {}

    static String tekst(String gemaakt) {
        StringBuilder tekst =
                new StringBuilder(BEGIN.formatted(gemaakt.formatted("de profielen (etl, map profielen)")));
        tekst.append("## Indelingen die wij kennen\n\n| profiel | bron | wat |\n|---|---|---|\n");
        for (Profiel profiel : Profielen.alle()) {
            tekst.append("| [%s](#%s) | %s | %s |\n"
                    .formatted(profiel.id(), profiel.id(), profiel.bron(), cel(profiel.titel())));
        }
        Profielen.alle().forEach(profiel -> tekst.append(profiel(profiel)));
        return tekst.toString();
    }

    private static String profiel(Profiel profiel) {
        StringBuilder tekst = new StringBuilder("\n### %s\n\n%s. Bron `%s`. Kennis van de indeling: %s.\n\n%s\n"
                .formatted(
                        profiel.id(), profiel.titel(), profiel.bron(), profiel.herkomst(), herken(profiel.herken())));
        profiel.rijen()
                .splits()
                .ifPresent(splits -> tekst.append("\nEen rij per waarde in %s.\n".formatted(kolom(splits.kolom()))));
        profiel.rijen()
                .smelt()
                .ifPresent(smelt -> tekst.append("\nEen rij per kolom: %s.\n".formatted(kolommen(smelt.kolommen()))));
        profiel.rijen()
                .overslaan()
                .forEach(regel -> tekst.append(
                        "\nOvergeslagen: %s (kolom %s).\n".formatted(regel.reden(), kolommen(regel.kolommen()))));
        tekst.append("\n| veld | uit |\n|---|---|\n");
        BronSchema.lees(profiel.bron()).fields().stream()
                .filter(veld -> profiel.velden().containsKey(veld.name()))
                .forEach(veld -> tekst.append("| %s | %s |\n"
                        .formatted(veld.name(), cel(uit(profiel.velden().get(veld.name()))))));
        if (!profiel.aannames().isEmpty()) {
            tekst.append("\nAangenomen bij het lezen:\n\n");
            profiel.aannames()
                    .forEach(aanname -> tekst.append("- ").append(aanname).append('\n'));
        }
        return tekst.toString();
    }

    private static String herken(Herkenning herken) {
        if (herken.zonderKop()) {
            return "Herkend aan: geen kolomnamen, %d cellen per regel met de juiste vorm."
                    .formatted(herken.cellen().size());
        }
        String zonder = herken.zonder().isEmpty() ? "" : ", en niet " + kolommen(herken.zonder());
        return "Herkend aan de kolommen " + kolommen(herken.koppen()) + zonder + ".";
    }

    private static String uit(Celplan plan) {
        String bron;
        if (!plan.kolom().isEmpty()) {
            bron = plan.kolom().stream().map(Profieldocument::kolom).collect(Collectors.joining(" of "));
        } else if (plan.vast().isPresent()) {
            bron = "vast: " + plan.vast().get();
        } else if (plan.uit().isPresent()) {
            bron = UIT.get(plan.uit().get());
        } else if (!plan.samen().isEmpty()) {
            bron = plan.samen().stream().map(Profieldocument::uit).collect(Collectors.joining(" en daarachter "));
        } else {
            bron = plan.keuze().stream().map(Profieldocument::uit).collect(Collectors.joining("; anders "));
        }
        return bron
                + (plan.leeg().isEmpty() ? "" : ", leeg bij " + String.join(" ", plan.leeg()))
                + (plan.deel().isPresent() ? ", een deel van de cel" : "")
                + (plan.dag() ? ", de dag in Nederland" : "")
                + (plan.nullen().isPresent() ? ", aangevuld met nullen" : "")
                + (plan.tabel().isPresent() || !plan.waarden().isEmpty() ? ", vertaald" : "")
                + (plan.schooljaar().isPresent() ? ", het schooljaar daarvan" : "");
    }

    private static final Map<Celplan.Uit, String> UIT = Map.of(
            Celplan.Uit.LEVERING, "levering.yaml, bij vast",
            Celplan.Uit.PERIODE_VAN, "eerste dag van de periode in levering.yaml",
            Celplan.Uit.PERIODE_TOT, "laatste dag van de periode in levering.yaml",
            Celplan.Uit.PERIODE_SCHOOLJAAR, "schooljaar van de periode in levering.yaml",
            Celplan.Uit.BESTANDSNAAM, "naam van het bestand",
            Celplan.Uit.SMELTKOP, "kop van de kolom",
            Celplan.Uit.SMELTWAARDE, "cel van de kolom");

    private static String kolommen(List<String> koppen) {
        return koppen.stream().map(Profieldocument::kolom).collect(Collectors.joining(", "));
    }

    private static String kolom(String kop) {
        return kop.matches("\\d+") ? "kolom " + kop : "`" + kop + "`";
    }

    private static String cel(String tekst) {
        return tekst.replace("|", "\\|");
    }
}
