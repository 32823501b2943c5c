package nl.verzuimatlas.portal.bestand;

import java.util.List;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** The columns of the observations. Their names and order are part of the contract of the API. */
public final class Kolommen {

    /** Column that JSON gives as the object {@code dimensies}, together with {@link #CATEGORIE}. */
    public static final String DIMENSIE = "dimensie";

    /** See {@link #DIMENSIE}. */
    public static final String CATEGORIE = "categorie";

    /** Column that JSON gives as a list. */
    public static final String KENMERKEN = "kenmerken";

    private static final List<Kolom> ALLE = List.of(
            Kolom.tekst(
                            "indicator",
                            "Indicator",
                            "Naam van de indicator. De uitleg staat op /api/v1/indicatoren.",
                            Waarneming::indicator)
                    .alsSleutel(),
            Kolom.term(
                            "reeks",
                            "Reeks",
                            "eigen: hier berekend uit leveringen. gepubliceerd: overgenomen uit een publicatie.",
                            Reeks.class,
                            Waarneming::reeks)
                    .alsSleutel(),
            Kolom.term("regiotype", "Soort gebied", "Soort gebied.", Regiotype.class, Waarneming::regiotype)
                    .alsSleutel(),
            Kolom.tekst(
                            "regiocode",
                            "Code van het gebied",
                            "Code van het gebied, bij een gemeente de CBS-code. NL is Nederland.",
                            Waarneming::regiocode)
                    .alsSleutel(),
            Kolom.tekst("regionaam", "Gebied", "Naam van het gebied.", Waarneming::regionaam),
            Kolom.tekst(
                            "schooljaar",
                            "Schooljaar",
                            "Schooljaar, van 1 augustus tot en met 31 juli.",
                            rij -> rij.schooljaar().toString())
                    .alsSleutel(),
            Kolom.tekst(
                            DIMENSIE,
                            "Uitsplitsing",
                            "Waarnaar is uitgesplitst. Bij meer dan een staat er een plusteken tussen.",
                            Waarneming::dimensie)
                    .alsSleutel(),
            Kolom.tekst(
                            CATEGORIE,
                            "Categorie",
                            "Categorie binnen de uitsplitsing, in dezelfde volgorde.",
                            Waarneming::categorie)
                    .alsSleutel(),
            Kolom.getal("teller", "Teller", "Aantal dat is geteld. Leeg als er geen cijfer is.", Waarneming::teller),
            Kolom.getal(
                    "noemer",
                    "Noemer",
                    "Aantal waardoor is gedeeld. Leeg als er geen noemer is of het cijfer is afgeschermd.",
                    Waarneming::noemer),
            Kolom.getal(
                    "waarde",
                    "Waarde",
                    "Het cijfer, in de eenheid van de kolom eenheid. 0 is een cijfer. Leeg: kijk bij status.",
                    Kolommen::waarde),
            Kolom.term("eenheid", "Eenheid", "Eenheid van de waarde.", Eenheid.class, Waarneming::eenheid),
            Kolom.getal(
                    "ondergrens",
                    "Ondergrens",
                    "Ondergrens van het 95%-interval. Leeg als er geen interval is.",
                    Waarneming::ondergrens),
            Kolom.getal(
                    "bovengrens",
                    "Bovengrens",
                    "Bovengrens van het 95%-interval. Leeg als er geen interval is.",
                    Waarneming::bovengrens),
            Kolom.term(
                    "status",
                    "Status",
                    "Of er een cijfer is en zo niet, waarom niet.",
                    Status.class,
                    rij -> rij.waarde().status()),
            Kolom.tekst(
                    KENMERKEN,
                    "Kenmerken",
                    "Waar u op moet letten bij dit cijfer. Bij meer dan een staat er een komma tussen.",
                    rij -> String.join(",", kenmerken(rij))),
            Kolom.tekst("bron", "Bron", "Wie de gegevens leverde of publiceerde.", Waarneming::bron),
            Kolom.tekst(
                    "definitieversie",
                    "Versie van de definitie",
                    "Versie van de definitie van de indicator.",
                    Waarneming::definitieversie),
            Kolom.tekst("release", "Uitgave", "Uitgave waar het cijfer uit komt.", Waarneming::release),
            Kolom.tekst(
                    "toelichting",
                    "Toelichting",
                    "Bijvoorbeeld welke gemeente ontbreekt in een totaal. Vaak leeg.",
                    Waarneming::toelichting),
            Kolom.datum(
                    "peildatum",
                    "Peildatum",
                    "Laatste dag waarover het cijfer gaat. Leeg bij overgenomen cijfers.",
                    Waarneming::peildatum));

    private Kolommen() {}

    /** All columns in order. */
    public static List<Kolom> alle() {
        return ALLE;
    }

    /** Names of the columns in order. */
    public static List<String> namen() {
        return ALLE.stream().map(Kolom::naam).toList();
    }

    /** Cautions of a row as terms. */
    public static List<String> kenmerken(Waarneming rij) {
        return rij.kenmerken().stream().map(Kenmerk::term).toList();
    }

    private static OptionalDouble waarde(Waarneming rij) {
        return rij.waarde() instanceof Waarde.Cijfer cijfer
                ? OptionalDouble.of(cijfer.getal())
                : OptionalDouble.empty();
    }
}
