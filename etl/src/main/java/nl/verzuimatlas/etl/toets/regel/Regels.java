package nl.verzuimatlas.etl.toets.regel;

import java.util.Map;
import java.util.function.Function;

/** All rules between the columns of a row, by name. */
public final class Regels {

    private static final Map<String, Function<Regelomgeving, Rijregel>> OP_NAAM = Map.ofEntries(
            Map.entry("einde-niet-voor-begin", Datumregels::eindeNietVoorBegin),
            Map.entry("melding-niet-voor-begin", Datumregels::meldingNietVoorBegin),
            Map.entry("aanbod-niet-voor-begin", Datumregels::aanbodNietVoorBegin),
            Map.entry("melding-niet-lang-na-begin", Datumregels::meldingNietLangNaBegin),
            Map.entry("einde-niet-in-de-toekomst", Datumregels::eindeNietInDeToekomst),
            Map.entry("afwezigheid-niet-te-lang", Datumregels::nietTeLang),
            Map.entry("uren-passen-bij-soort", Urenregels::bijSoort),
            Map.entry("uren-passen-bij-dagen", Urenregels::bijDagen),
            Map.entry("uren-passen-bij-periode", Urenregels::bijPeriode),
            Map.entry("alle-lessen-is-veel-uren", Urenregels::alleLessen),
            Map.entry("luxe-uren-met-einde", Urenregels::luxe),
            Map.entry("einduur-niet-voor-beginuur", Lesuurregels::volgorde),
            Map.entry("uur-zonder-dag-erbij", Lesuurregels::urenEnDagen),
            Map.entry("lesuur-binnen-schooldag", Lesuurregels::binnenSchooldag),
            Map.entry("leeftijd-past-bij-soort", Leeftijdregels::bijSoort),
            Map.entry("leeftijd-past-bij-onderwijs", Leeftijdregels::bijOnderwijs),
            Map.entry("soort-bestaat-nog", Meldingregels::soortBestaatNog),
            Map.entry("status-bestaat-nog", Meldingregels::statusBestaatNog),
            Map.entry("afsluiting-is-volledig", Meldingregels::afsluiting),
            Map.entry("langdurig-duurt-vier-weken", Meldingregels::langdurig),
            Map.entry("uitkomst-past-bij-einde", Meldingregels::uitkomst),
            Map.entry("ziek-is-geoorloofd", Meldingregels::ziek),
            Map.entry("waarde-past-bij-status", Cijferregels::waardeEnStatus),
            Map.entry("indicator-in-register", Cijferregels::indicator),
            Map.entry("waarde-is-teller-door-noemer", Cijferregels::deling),
            Map.entry("procent-van-0-tot-100", Cijferregels::procent),
            Map.entry("leeftijd-past-bij-plicht", Cijferregels::plicht),
            Map.entry("resultaat-past-bij-actie", Actieregels::resultaatPastBijActie),
            Map.entry("actie-op-werkdag", Actieregels::actieOpWerkdag),
            Map.entry("sanctie-past-bij-route", Actieregels::sanctiePastBijRoute),
            Map.entry("terugkoppeling-niet-voor-begin", Actieregels::terugkoppelingNietVoorBegin),
            Map.entry("terugkoppeling-bij-einde", Actieregels::terugkoppelingBijEinde),
            Map.entry("grond-past-bij-artikel", Vrijstellingregels::grondPastBijArtikel),
            Map.entry("verklaring-is-recent", Vrijstellingregels::verklaringIsRecent),
            Map.entry("leeftijd-past-bij-artikel", Vrijstellingregels::leeftijdPastBijArtikel),
            Map.entry("verlof-past-bij-artikel", Vrijstellingregels::verlofPastBijArtikel),
            Map.entry("langdurig-sluit", Tellingregels::langdurigSluit),
            Map.entry("deel-past-in-geheel", Tellingregels::deelPastInGeheel),
            Map.entry("niveau-hoort-bij-protocol", Tellingregels::niveauHoortBijProtocol),
            Map.entry("vakantie-niet-te-lang", Vakantieregels::nietTeLang),
            Map.entry("vlak-klopt", Kaartregels::vlak));

    private Regels() {}

    /**
     * The rule called {@code naam}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rijregel regel(String naam, Regelomgeving omgeving) {
        Function<Regelomgeving, Rijregel> maker = OP_NAAM.get(naam);
        if (maker == null) {
            throw new IllegalArgumentException("no rule " + naam);
        }
        return maker.apply(omgeving);
    }

    /** A site belongs to the institution whose code it begins with; holds wherever a source has both columns. */
    public static Rijregel vestigingPastBijBrin(Regelomgeving omgeving) {
        int brin = omgeving.zoek("BRIN");
        int vestiging = omgeving.zoek("VESTIGINGSCODE");
        if (brin < 0 || vestiging < 0) {
            return (rij, melder) -> {};
        }
        return (rij, melder) -> {
            boolean beide = rij[brin] != null && rij[vestiging] != null;
            if (beide && !((String) rij[vestiging]).startsWith((String) rij[brin])) {
                melder.meld("VA-R11", "VESTIGINGSCODE", Map.of());
            }
        };
    }
}
