package nl.verzuimatlas.etl.generator;

import java.util.List;

/** What schools, partners and leerplicht did with reports and cases: five sources that follow from the others. */
final class Leerplicht {

    private final Wereld wereld;
    private final VrijstellingBron vrijstellingen;
    private final AfhandelingBron afhandeling;
    private final ActieBron acties;
    private final LeerplichttellingBron telling;
    private final ProtocolscanBron scan;

    Leerplicht(Wereld wereld, Gevallen gevallen, RegistratieBron registratie) {
        Leerplichtparameters parameters = Leerplichtparameters.lees();
        this.wereld = wereld;
        this.vrijstellingen = new VrijstellingBron(wereld, parameters);
        this.afhandeling = new AfhandelingBron(wereld, parameters);
        this.acties = new ActieBron(wereld, gevallen, registratie, parameters);
        this.telling = new LeerplichttellingBron(wereld, parameters);
        this.scan = new ProtocolscanBron(wereld, parameters);
    }

    /** Writes the deliveries of a school year that has them: those in which pupils at home are registered too. */
    void schrijf(int jaar, List<Gemeld> meldingen, List<AbsoluutBron.Geval> absoluut) {
        telling.neemOp(jaar, meldingen, absoluut);
        if (wereld.parameters().thuiszitters().jaren().contains(jaar)) {
            List<AfhandelingBron.Zaak> zaken = afhandeling.schrijf(jaar, meldingen);
            acties.schrijf(jaar, zaken, meldingen);
            telling.schrijf(jaar, vrijstellingen.schrijf(jaar, absoluut), zaken);
        }
    }

    /** Writes the scan of protocols. */
    void schrijfScan() {
        scan.schrijf();
    }
}
