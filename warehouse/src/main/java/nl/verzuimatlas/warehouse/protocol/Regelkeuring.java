package nl.verzuimatlas.warehouse.protocol;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks whether the parts of a rule can go together (docs/adr/0021-protocol-rules.md). */
final class Regelkeuring {

    private static final Set<String> VERZUIMSOORTEN = Set.of("V1", "V2", "V3", "V4", "RMC", "L", "LRV", "O");
    private static final Set<Venster.Eenheid> NIET_VOOR_STAPPEN =
            EnumSet.of(Venster.Eenheid.LESWEKEN, Venster.Eenheid.SCHOOLWEKEN, Venster.Eenheid.AANEENGESLOTEN);
    private static final Set<Venster.Eenheid> NIET_OPNIEUW =
            EnumSet.of(Venster.Eenheid.AANEENGESLOTEN, Venster.Eenheid.GEBEURTENIS);

    private final Regel regel;
    private final Signaal signaal;
    private final Venster.Eenheid venster;
    private final List<String> teksten = new ArrayList<>();

    private Regelkeuring(Regel regel) {
        this.regel = regel;
        this.signaal = regel.signaal();
        this.venster = signaal.venster().eenheid();
    }

    /** What is wrong, in Dutch. */
    static List<String> keur(Regel regel, List<Sector> sectoren) {
        Regelkeuring keuring = new Regelkeuring(regel);
        keuring.watTelt();
        keuring.gronden();
        keuring.dagen();
        keuring.kalenderdagen();
        keuring.stappen();
        keuring.naActie();
        keuring.drempel();
        keuring.acties();
        keuring.sectoren(sectoren);
        return keuring.teksten;
    }

    private void watTelt() {
        eis(
                signaal.verzuim().isEmpty() == signaal.actie().isPresent(),
                "signaal: schrijf welk verzuim telt, of welke actie, een van beide");
    }

    private void gronden() {
        List<Verzuimgrond> gronden = signaal.verzuim();
        eis(
                !gronden.contains(Verzuimgrond.TE_LAAT) || signaal.maat() == Maat.KEREN,
                "signaal: te laat komen telt in keren, niet in "
                        + signaal.maat().term());
        eis(
                gronden.stream().distinct().count() == gronden.size(),
                "signaal.verzuim: elke soort hoort er een keer te staan");
        boolean dubbel = overlapt(gronden, Verzuimgrond.AFWEZIG, Verzuimgrond.ONGEOORLOOFD)
                || overlapt(gronden, Verzuimgrond.AFWEZIG, Verzuimgrond.LUXE)
                || overlapt(gronden, Verzuimgrond.AFWEZIG, Verzuimgrond.ROND_VAKANTIE)
                || overlapt(gronden, Verzuimgrond.AFWEZIG, Verzuimgrond.ZIEK)
                || overlapt(gronden, Verzuimgrond.ONGEOORLOOFD, Verzuimgrond.LUXE)
                || overlapt(gronden, Verzuimgrond.ONGEOORLOOFD, Verzuimgrond.ROND_VAKANTIE);
        boolean inUren = signaal.maat() == Maat.LESUREN || signaal.maat() == Maat.DAGDELEN;
        dubbel |= inUren && overlapt(gronden, Verzuimgrond.LUXE, Verzuimgrond.ROND_VAKANTIE);
        eis(!dubbel, "signaal.verzuim: hetzelfde verzuim zou twee keer tellen");
    }

    private static boolean overlapt(List<Verzuimgrond> gronden, Verzuimgrond een, Verzuimgrond ander) {
        return gronden.contains(een) && gronden.contains(ander);
    }

    private void dagen() {
        eis(
                !signaal.heleDag() || signaal.maat() == Maat.SCHOOLDAGEN || signaal.maat() == Maat.KALENDERDAGEN,
                "signaal: hele_dag past alleen bij schooldagen en kalenderdagen");
        eis(
                signaal.perKeer().isEmpty()
                        || (signaal.maat() == Maat.KEREN
                                && signaal.verzuim().equals(List.of(Verzuimgrond.ZIEK))
                                && signaal.naActie().isEmpty()),
                "signaal: per_keer past alleen bij keren ziek");
        eis(
                venster != Venster.Eenheid.AANEENGESLOTEN
                        || signaal.maat() != Maat.KEREN
                        || signaal.verzuim().stream().noneMatch(Verzuimgrond::inPerioden),
                "signaal: keren ziek of op vakantie zijn zelf al aaneengesloten; tel schooldagen of kies een ander venster");
    }

    private void kalenderdagen() {
        boolean opEenRij = signaal.maat() == Maat.KALENDERDAGEN;
        eis(
                !opEenRij || venster == Venster.Eenheid.AANEENGESLOTEN,
                "signaal: kalenderdagen als maat past alleen bij het venster aaneengesloten");
        eis(
                !opEenRij || signaal.vakantie().isPresent(),
                "signaal.vakantie ontbreekt; schrijf telt-mee of telt-niet-mee: of dagen van schoolvakanties tellen");
        eis(opEenRij || signaal.vakantie().isEmpty(), "signaal: vakantie past alleen bij aaneengesloten kalenderdagen");
        eis(
                !opEenRij
                        || signaal.drempel().grens()
                                == Math.rint(signaal.drempel().grens()),
                "signaal.drempel: een aantal kalenderdagen is een heel getal");
    }

    private void stappen() {
        if (signaal.actie().isEmpty()) {
            return;
        }
        Stapsignaal stappen = signaal.actie().get();
        eis(signaal.maat() == Maat.KEREN, "signaal: acties tellen in keren");
        eis(
                !NIET_VOOR_STAPPEN.contains(venster),
                "signaal: acties tellen niet in " + venster.term()
                        + "; kies dagen, weken, maanden, schooljaar of gebeurtenis");
        eis(
                !stappen.eenVan().isEmpty() && !stappen.eenVan().contains(Stap.DUO_MELDING),
                "signaal.actie.een_van: noem stappen van school of partners; een duo-melding is er geen");
        eis(regel.doelgroep() == Doelgroep.ALLEN, "doelgroep: een regel die acties telt, geldt voor allen");
        eis(signaal.naActie().isEmpty(), "signaal: na_actie past bij verzuim, niet bij acties");
    }

    private void naActie() {
        if (signaal.naActie().isEmpty()) {
            return;
        }
        eis(!signaal.naActie().contains(Stap.DUO_MELDING), "signaal.na_actie: een duo-melding is geen stap");
        eis(
                venster == Venster.Eenheid.GEBEURTENIS
                        && signaal.drempel().equals(Drempel.vanaf(1))
                        && signaal.herhaling() == Herhaling.ELKE_OVERSCHRIJDING
                        && signaal.maat() == Maat.KEREN,
                "signaal: na_actie vraagt om het eerste verzuim; schrijf maat keren, venster gebeurtenis, drempel vanaf 1"
                        + " en herhaling elke-overschrijding");
    }

    private void drempel() {
        if (signaal.herhaling() == Herhaling.TELT_OPNIEUW) {
            eis(
                    !signaal.drempel().isMeerDan() && !NIET_OPNIEUW.contains(venster),
                    "signaal: telt-opnieuw past alleen bij een drempel vanaf en een schuivend venster of schooljaar");
        }
        eis(
                signaal.totEnMet().orElse(Double.MAX_VALUE) >= signaal.drempel().grens(),
                "signaal.tot_en_met ligt onder de drempel");
    }

    private void acties() {
        int nummer = 0;
        for (Actie actie : regel.acties()) {
            String voor = "actie " + ++nummer + ": ";
            eis(
                    !actie.isMelding() || actie.soort().size() == 1,
                    voor + "een duo-melding en een stap zijn twee acties; schrijf ze los van elkaar");
            eis(
                    actie.isMelding() != actie.verzuimsoorten().isEmpty(),
                    voor + "verzuimsoorten horen bij een duo-melding, en een duo-melding heeft ze nodig");
            for (String soort : actie.verzuimsoorten()) {
                eis(VERZUIMSOORTEN.contains(soort), voor + "verzuimsoort \"" + soort + "\" bestaat niet");
            }
        }
    }

    private void sectoren(List<Sector> vanProtocol) {
        eis(
                vanProtocol.containsAll(regel.sectoren()),
                "sectoren: een regel geldt niet voor een sector waarvoor het protocol niet geldt");
        for (Actie actie : regel.acties()) {
            eis(
                    actie.sectoren().stream()
                            .allMatch(sector -> vanProtocol.contains(sector) && regel.geldtVoor(sector)),
                    "acties: een actie geldt niet voor een sector waarvoor de regel niet geldt");
        }
    }

    private void eis(boolean voldaan, String tekst) {
        if (!voldaan) {
            teksten.add(tekst);
        }
    }
}
