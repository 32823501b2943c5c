package nl.verzuimatlas.portal.naleving;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.portal.duiding.Figuren.Maat;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;

/**
 * Which signals the page is about: one rule, or the rules that ask for a report in one kind of education. Nothing chosen is
 * the 16 hours of the law.
 *
 * @param opTijd what was done in time
 * @param niet what was not done
 * @param protocol id of the protocol of which rules are listed; empty: of all
 * @param protocolNaam its name; empty when rules of all are listed
 */
record Keuze(Maat opTijd, Maat niet, String protocol, String protocolNaam) {

    private static final String REGEL = "regel";
    private static final Optie GEEN_REGEL = new Optie("", "16 uur in 4 lesweken (de wet)");
    private static final Optie ALLE_PROTOCOLLEN = new Optie("", "Alle protocollen");
    private static final Optie ALLE_SOORTEN = new Optie("", "Alle onderwijssoorten");

    /** Adds the select boxes to {@code filters} and reads what was chosen. */
    static Keuze lees(Filters filters, Register register, Protocollen protocollen) {
        Optie protocol = kies(filters, "protocol", "Protocol", protocollen(register, protocollen));
        Optie regel = kies(filters, REGEL, "Regel", regels(register, protocol.waarde()));
        Optie soort = kies(filters, "onderwijssoort", "Onderwijssoort", soorten(register));
        if (!regel.waarde().isEmpty() && !soort.waarde().isEmpty()) {
            filters.meld("Een regel en een onderwijssoort tegelijk kan niet: dan worden de aantallen te klein. "
                    + "U ziet de regel, voor alle onderwijssoorten.");
        }
        if (!regel.waarde().isEmpty()) {
            return vanRegel(regel, protocol);
        }
        if (!soort.waarde().isEmpty()) {
            Snede snede = new Snede(NalevingFiguren.MELDINGEN, "onderwijssoort", soort.waarde());
            return maat(
                    snede,
                    "Meldingen op tijd, " + soort.label().toLowerCase(Locale.ROOT),
                    "Meldingen niet gedaan, " + soort.label().toLowerCase(Locale.ROOT),
                    protocol);
        }
        return new Keuze(Maten.OP_TIJD, Maten.NIET_GEMELD, protocol.waarde(), protocol.naam());
    }

    private static Keuze vanRegel(Optie regel, Optie protocol) {
        String[] delen = regel.waarde().split(":", 2);
        Snede snede = new Snede(delen[0], REGEL, delen[1]);
        return maat(
                snede,
                "Op tijd bij \u201c" + regel.label() + "\u201d",
                "Niet gedaan bij \u201c" + regel.label() + "\u201d",
                protocol);
    }

    private static Keuze maat(Snede snede, String opTijd, String niet, Optie protocol) {
        Snede nietGedaan =
                new Snede(snede.indicator() + NalevingFiguren.NIET_GEDAAN, snede.dimensie(), snede.categorie());
        return new Keuze(
                new Maat(snede, opTijd, "%", "Op tijd", "Signalen"),
                new Maat(nietGedaan, niet, "%", "Niet gedaan", "Signalen"),
                protocol.waarde(),
                protocol.naam());
    }

    private static List<Optie> protocollen(Register register, Protocollen protocollen) {
        Map<String, String> namen = new TreeMap<>();
        for (Protocol protocol : protocollen.lijst()) {
            namen.put(protocol.id(), protocol.naam());
        }
        List<Optie> opties = new ArrayList<>(List.of(ALLE_PROTOCOLLEN));
        namen.forEach((id, naam) -> {
            if (regels(register, id).size() > 1) {
                opties.add(new Optie(id, naam));
            }
        });
        return opties;
    }

    /** Rules with something that must follow; a rule that asks for a report and a step is in the list twice. */
    private static List<Optie> regels(Register register, String protocol) {
        List<Optie> opties = new ArrayList<>(List.of(GEEN_REGEL));
        for (String indicator : List.of(NalevingFiguren.MELDINGEN, NalevingFiguren.STAPPEN)) {
            String wat = indicator.equals(NalevingFiguren.MELDINGEN) ? ", melding" : ", stap";
            for (String code : NalevingFiguren.regels(register, indicator, protocol)) {
                opties.add(new Optie(indicator + ":" + code, register.label(indicator, REGEL, code) + wat));
            }
        }
        return opties;
    }

    private static List<Optie> soorten(Register register) {
        List<Optie> opties = new ArrayList<>(List.of(ALLE_SOORTEN));
        for (String soort : register.categorieen(NalevingFiguren.MELDINGEN, "onderwijssoort")) {
            opties.add(new Optie(soort, register.label(NalevingFiguren.MELDINGEN, "onderwijssoort", soort)));
        }
        return opties;
    }

    private static Optie kies(Filters filters, String naam, String label, List<Optie> opties) {
        return filters.kies(naam, label, opties, Optie::waarde, Optie::label, opties.get(0));
    }

    private record Optie(String waarde, String label) {

        /** Label of a choice; empty when nothing was chosen. */
        String naam() {
            return waarde.isEmpty() ? "" : label;
        }
    }
}
