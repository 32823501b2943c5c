package nl.verzuimatlas.portal.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.api.Formaat;
import nl.verzuimatlas.portal.figuur.Download;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Keuzelijst.Optie;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/**
 * Answers {@code /data/tabel}: a table in steps. Each step offers what the choices before it leave; the address holds all
 * choices, so that it leads back to the table. Works without JavaScript.
 */
public final class TabelHandler implements PaginaHandler {

    private static final int CELLEN_OP_EEN_PAGINA = 2_000;

    private static final int GENOEMDE_CATEGORIEEN = 4;
    private static final String INDICATOR = "indicator";
    private static final String GEBIED = "gebied";
    private static final String SCHOOLJAAR = "schooljaar";
    private static final String DIMENSIE = "dimensie";

    private final int hoogstensCellen;

    public TabelHandler() {
        this(CELLEN_OP_EEN_PAGINA);
    }

    /** A builder of tables of at most {@code hoogstensCellen}. */
    TabelHandler(int hoogstensCellen) {
        this.hoogstensCellen = hoogstensCellen;
    }

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Register register = Register.van(lezer);
        Gebieden gebieden = Gebieden.van(lezer);
        List<Stap> stappen = new ArrayList<>();
        List<String> meldingen = new ArrayList<>();
        stappen.add(indicatoren(register, verzoek));
        if (!laatste(stappen).open()) {
            stappen.add(gebieden(gebieden, verzoek));
        }
        if (stappen.size() == 2 && !laatste(stappen).open()) {
            stappen.add(schooljaren(lezer, stappen, verzoek));
        }
        if (stappen.size() == 3 && !laatste(stappen).open()) {
            stappen.add(uitsplitsingen(register, stappen, verzoek));
        }
        boolean klaar = stappen.size() == 4 && !laatste(stappen).open();
        verdwenen(stappen, verzoek, meldingen);
        Optional<Keuze> keuze =
                klaar ? Optional.of(keuze(stappen, register, gebieden).metReeksVan(lezer)) : Optional.empty();
        keuze.filter(gekozen -> gekozen.cellen() > hoogstensCellen)
                .ifPresent(gekozen -> meldingen.add(teGroot(gekozen)));
        return new TabelPage(
                Kader.onder(new Verwijzing("Data", "/data"), "Zelf een tabel samenstellen", lezer.release(), verzoek),
                verzoek.filter("release").orElse(""),
                stappen,
                klaar ? "Toon tabel" : "Volgende stap",
                meldingen,
                keuze.filter(gekozen -> gekozen.cellen() <= hoogstensCellen)
                        .map(gekozen -> tabel(lezer, register, gekozen)),
                keuze.map(gekozen -> bestanden(gekozen, lezer.release().id())).orElse(List.of()));
    }

    private static Stap indicatoren(Register register, Verzoek verzoek) {
        return stap(
                1,
                INDICATOR,
                "Welk cijfer?",
                "Kies een indicator.",
                false,
                register.indicatoren().stream()
                        .map(indicator -> new Optie(indicator.id(), indicator.naam(), false))
                        .toList(),
                verzoek);
    }

    private static Stap gebieden(Gebieden gebieden, Verzoek verzoek) {
        List<Optie> opties = new ArrayList<>();
        for (Regiotype type : Regiotype.values()) {
            (type == Regiotype.GEMEENTE ? gebieden.alleGemeenten() : gebieden.regios(type))
                    .forEach(gebied -> opties.add(new Optie(sleutel(gebied), naam(gebied), false)));
        }
        return stap(2, GEBIED, "Welke gebieden?", "Kies een of meer gebieden.", true, opties, verzoek);
    }

    private static Stap schooljaren(ReleaseLezer lezer, List<Stap> stappen, Verzoek verzoek) {
        List<Optie> opties = lezer.schooljarenVan(stappen.get(0).gekozen().get(0)).stream()
                .sorted(Comparator.reverseOrder())
                .map(jaar -> new Optie(jaar.toString(), jaar.toString(), false))
                .toList();
        return stap(3, SCHOOLJAAR, "Welke schooljaren?", "Kies een of meer schooljaren.", true, opties, verzoek);
    }

    private static Stap uitsplitsingen(Register register, List<Stap> stappen, Verzoek verzoek) {
        Map<String, Map<String, String>> dimensies = register.find(
                        stappen.get(0).gekozen().get(0))
                .map(Indicator::dimensies)
                .orElse(Map.of());
        List<Optie> opties = dimensies.entrySet().stream()
                .map(dimensie -> new Optie(
                        dimensie.getKey(),
                        woorden(dimensie.getKey()) + ": "
                                + kort(dimensie.getValue().values()),
                        false))
                .toList();
        return stap(4, DIMENSIE, "Waarnaar uitgesplitst?", "Kies een uitsplitsing.", false, opties, verzoek);
    }

    private static Stap stap(
            int nummer, String naam, String vraag, String hulp, boolean meer, List<Optie> opties, Verzoek verzoek) {
        List<String> gevraagd = verzoek.filterWaarden(naam);
        List<String> telt = meer ? gevraagd : gevraagd.stream().limit(1).toList();
        return new Stap(
                nummer,
                naam,
                vraag,
                hulp,
                meer,
                opties.stream()
                        .map(optie -> new Optie(optie.waarde(), optie.label(), telt.contains(optie.waarde())))
                        .toList());
    }

    /** Says which choices the steps do not offer, so that a reader is never misled about what the table shows. */
    private static void verdwenen(List<Stap> stappen, Verzoek verzoek, List<String> meldingen) {
        for (Stap stap : stappen) {
            List<String> aanbod = stap.opties().stream().map(Optie::waarde).toList();
            verzoek.filterWaarden(stap.naam()).stream()
                    .filter(waarde -> !aanbod.contains(waarde))
                    .forEach(waarde -> meldingen.add(
                            "Bij stap " + stap.nummer() + " is \u201c" + waarde + "\u201d niet te kiezen."));
        }
    }

    private static Keuze keuze(List<Stap> stappen, Register register, Gebieden gebieden) {
        Indicator indicator = register.find(stappen.get(0).gekozen().get(0)).orElseThrow();
        String dimensie = stappen.get(3).gekozen().get(0);
        List<String> sleutels = stappen.get(1).gekozen();
        List<Gebied> gekozen = new ArrayList<>();
        for (Regiotype type : Regiotype.values()) {
            (type == Regiotype.GEMEENTE ? gebieden.alleGemeenten() : gebieden.regios(type))
                    .stream()
                            .filter(gebied -> sleutels.contains(sleutel(gebied)))
                            .forEach(gekozen::add);
        }
        return new Keuze(
                indicator,
                gekozen,
                stappen.get(2).gekozen().stream()
                        .map(Schooljaar::parse)
                        .sorted()
                        .toList(),
                dimensie,
                List.copyOf(indicator.dimensies().get(dimensie).keySet()),
                Reeks.EIGEN);
    }

    private static Figuur tabel(ReleaseLezer lezer, Register register, Keuze keuze) {
        Cijfers cijfers = Cijfers.lees(lezer, keuze.selectie());
        Kruistabel tabel = Kruistabel.vul(
                "Gebied",
                keuze.rijen(),
                rij -> Kop.van(rij.label(keuze.indicator())),
                keuze.schooljaren(),
                jaar -> Kop.van(jaar.toString()),
                (rij, jaar) -> cijfers.find(
                        new Snede(keuze.indicator().id(), keuze.dimensie(), rij.categorie()), rij.gebied(), jaar));
        return FiguurBouwer.van("tabel", tabel, cijfers.selectie())
                .titel(keuze.indicator().naam())
                .onderschrift(keuze.indicator().naam() + " per gebied en schooljaar, naar " + woorden(keuze.dimensie()))
                .metInterval()
                .definities(register, keuze.indicator().id())
                .bouw(Periode.van(keuze.schooljaren()), lezer.release().id());
    }

    private static List<Verwijzing> bestanden(Keuze keuze, String release) {
        return List.of(
                new Verwijzing("CSV", Download.adres(keuze.selectie(), release, Formaat.CSV)),
                new Verwijzing("CSV voor Excel", Download.adres(keuze.selectie(), release, Formaat.CSV_EXCEL)),
                new Verwijzing("Excel", Download.adres(keuze.selectie(), release, Formaat.XLSX)),
                new Verwijzing("Parquet", Download.adres(keuze.selectie(), release, Formaat.PARQUET)));
    }

    private String teGroot(Keuze keuze) {
        return "Deze tabel heeft " + keuze.cellen() + " cellen. Op deze pagina passen er " + hoogstensCellen
                + ". Kies minder gebieden of schooljaren, of haal alles op als bestand.";
    }

    private static String naam(Gebied gebied) {
        return gebied.type() == Regiotype.GEMEENTE
                ? gebied.naam()
                : gebied.type().label() + ": " + gebied.naam();
    }

    private static String sleutel(Gebied gebied) {
        return gebied.type().term() + ":" + gebied.code();
    }

    private static String kort(Collection<String> categorieen) {
        String eerste = categorieen.stream().limit(GENOEMDE_CATEGORIEEN).collect(Collectors.joining(", "));
        int meer = categorieen.size() - GENOEMDE_CATEGORIEEN;
        return meer > 0 ? eerste + " en nog " + meer : eerste;
    }

    private static String woorden(String naam) {
        return naam.replace('-', ' ').replace("+", " en ");
    }

    private static Stap laatste(List<Stap> stappen) {
        return stappen.get(stappen.size() - 1);
    }

    /** A row of the table. */
    private record Rij(Gebied gebied, String dimensie, String categorie, boolean eenCategorie) {

        String label(Indicator indicator) {
            return eenCategorie ? naam(gebied) : naam(gebied) + ", " + indicator.label(dimensie, categorie);
        }
    }

    /** What was chosen in all steps. */
    private record Keuze(
            Indicator indicator,
            List<Gebied> gebieden,
            List<Schooljaar> schooljaren,
            String dimensie,
            List<String> categorieen,
            Reeks reeks) {

        /** The own series when it has these figures, otherwise that of a publication: a table shows one of the two. */
        Keuze metReeksVan(ReleaseLezer lezer) {
            return lezer.tel(selectie()) > 0
                    ? this
                    : new Keuze(indicator, gebieden, schooljaren, dimensie, categorieen, Reeks.GEPUBLICEERD);
        }

        List<Rij> rijen() {
            return gebieden.stream()
                    .flatMap(gebied -> categorieen.stream()
                            .map(categorie -> new Rij(gebied, dimensie, categorie, categorieen.size() == 1)))
                    .toList();
        }

        int cellen() {
            return gebieden.size() * categorieen.size() * schooljaren.size();
        }

        Selectie selectie() {
            return Selectie.van(indicator.id())
                    .metRegiotypen(
                            gebieden.stream().map(Gebied::type).distinct().toArray(Regiotype[]::new))
                    .metRegiocodes(
                            gebieden.stream().map(Gebied::code).distinct().toArray(String[]::new))
                    .metSchooljaren(schooljaren.toArray(Schooljaar[]::new))
                    .metReeks(reeks)
                    .metDimensies(dimensie);
        }
    }
}
