package nl.verzuimatlas.portal.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.http.Antwoord;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Nieuwsbericht;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Wijziging;
import nl.verzuimatlas.warehouse.lezen.Wijzigingselectie;
import nl.verzuimatlas.warehouse.wijziging.Reden;
import nl.verzuimatlas.warehouse.wijziging.Soort;

/** Routes of the API about releases: which there are, and what each changed. */
final class Uitgaveroutes {

    private static final String RELEASES = "/api/v1/releases";
    private static final int GEWONE_PAGINA = 1_000;
    private static final int GROOTSTE_PAGINA = 10_000;
    private static final int HOOGSTE_PAGINA = 100_000;
    private static final List<String> KOLOMMEN = List.of(
            "indicator",
            "reeks",
            "regiotype",
            "regiocode",
            "regionaam",
            "schooljaar",
            "dimensie",
            "categorie",
            "soort",
            "reden",
            "oud",
            "nieuw",
            "verschil",
            "eenheid",
            "statusOud",
            "statusNieuw",
            "toelichting");
    private static final List<String> PARAMETERS =
            List.of("indicator", "regiocode", "schooljaar", "soort", "reden", "formaat", "pagina", "paginagrootte");

    private final Atlas atlas;

    Uitgaveroutes(Atlas atlas) {
        this.atlas = atlas;
    }

    void voegToe(RoutesConfig routes) {
        routes.get(RELEASES, this::releases);
        routes.get(RELEASES + "/{id}/wijzigingen", this::wijzigingen);
    }

    private void releases(Context ctx) {
        if (atlas.huidigeRelease().isEmpty()) {
            Probleem.nietsGepubliceerd().stuur(ctx);
            return;
        }
        Map<String, Object> document = atlas.lees(lezer -> {
            Map<String, Object> velden = new LinkedHashMap<>();
            String getoond = lezer.release().id();
            velden.put("release", getoond);
            velden.put(
                    "releases",
                    lezer.nieuws().berichten().stream()
                            .map(bericht -> release(bericht, getoond))
                            .toList());
            velden.put("_links", Map.of("self", link(RELEASES)));
            return velden;
        });
        Antwoord.stuur(ctx, Formaat.JSON.contentType(), Json.schrijf(document));
    }

    private Map<String, Object> release(Nieuwsbericht bericht, String getoond) {
        ReleaseInfo release = bericht.release();
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("id", release.id());
        velden.put("gemaaktOp", release.gemaaktOp().toString());
        velden.put("productversie", release.productversie());
        velden.put("fictief", release.fictief());
        velden.put("laatsteSchooljaar", release.laatsteSchooljaar().toString());
        velden.put("vorige", bericht.vorige().orElse(null));
        velden.put("getoond", release.id().equals(getoond));
        velden.put("bewaard", atlas.isBewaard(release.id()));
        velden.put(
                "wijzigingen",
                bericht.tellingen().stream()
                        .map(telling -> {
                            Map<String, Object> rij = new LinkedHashMap<>();
                            rij.put("soort", telling.soort().term());
                            rij.put("reden", telling.reden().term());
                            rij.put("aantal", telling.aantal());
                            return rij;
                        })
                        .toList());
        velden.put("_links", Map.of("wijzigingen", link(RELEASES + "/" + release.id() + "/wijzigingen")));
        return velden;
    }

    private void wijzigingen(Context ctx) {
        String id = ctx.pathParam("id");
        Vraagvorm vraag = Vraagvorm.lees(ctx);
        Optional<Uitkomst> uitkomst = atlas.lees(id, lezer -> uitkomst(lezer, vraag));
        if (uitkomst.isEmpty()) {
            throw new NietGevonden(
                    "Uitgave \"" + id + "\" is er niet (meer). De lijst staat op " + RELEASES + ".",
                    "/nieuws",
                    "Bekijk welke uitgaven er zijn");
        }
        long totaal = uitkomst.get().totaal();
        boolean meer = totaal > (long) vraag.pagina() * vraag.grootte();
        String volgende = Adres.metPagina(ctx.path(), ctx.queryParamMap(), vraag.pagina() + 1);
        if (meer) {
            ctx.header("Link", "<" + volgende + ">; rel=\"next\"");
        }
        if (vraag.formaat() == Formaat.CSV) {
            ctx.header("Content-Disposition", "attachment; filename=\"verzuimatlas-wijzigingen-" + id + ".csv\"");
            Antwoord.stuur(ctx, Formaat.CSV.contentType(), csv(uitkomst.get().rijen()));
            return;
        }
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", link(Adres.zelf(ctx.path(), ctx.queryParamMap())));
        if (meer) {
            links.put("next", link(volgende));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", id);
        document.put("vorige", uitkomst.get().vorige());
        document.put("totaal", totaal);
        document.put(
                "wijzigingen",
                uitkomst.get().rijen().stream().map(Uitgaveroutes::rij).toList());
        document.put("_links", links);
        Antwoord.stuur(ctx, Formaat.JSON.contentType(), Json.schrijf(document));
    }

    private static Uitkomst uitkomst(ReleaseLezer lezer, Vraagvorm vraag) {
        return new Uitkomst(
                lezer.nieuws().berichten().get(0).vorige().orElse(null),
                lezer.nieuws().tel(vraag.selectie()),
                lezer.nieuws().wijzigingen(vraag.selectie()));
    }

    private static Map<String, Object> rij(Wijziging wijziging) {
        List<Object> waarden = Arrays.asList(
                wijziging.indicator(),
                wijziging.reeks().term(),
                wijziging.regiotype().term(),
                wijziging.regiocode(),
                wijziging.regionaam(),
                wijziging.schooljaar().toString(),
                wijziging.dimensie(),
                wijziging.categorie(),
                wijziging.soort().term(),
                wijziging.reden().term(),
                Json.getal(wijziging.oud()),
                Json.getal(wijziging.nieuw()),
                Json.getal(wijziging.verschil()),
                wijziging.eenheid().term(),
                wijziging.statusOud().isEmpty() ? null : wijziging.statusOud(),
                wijziging.statusNieuw().isEmpty() ? null : wijziging.statusNieuw(),
                wijziging.toelichting());
        Map<String, Object> velden = new LinkedHashMap<>();
        for (int i = 0; i < KOLOMMEN.size(); i++) {
            velden.put(KOLOMMEN.get(i), waarden.get(i));
        }
        return velden;
    }

    private static String csv(List<Wijziging> wijzigingen) {
        List<List<String>> rijen = new ArrayList<>();
        rijen.add(KOLOMMEN);
        for (Wijziging wijziging : wijzigingen) {
            rijen.add(rij(wijziging).values().stream()
                    .map(waarde -> waarde == null ? "" : waarde.toString())
                    .toList());
        }
        return Csv.regels(rijen);
    }

    private static Map<String, String> link(String href) {
        return Map.of("href", href);
    }

    /** What a question found; {@code vorige} is null when there was nothing to compare with. */
    private record Uitkomst(String vorige, long totaal, List<Wijziging> rijen) {}

    /** A question about changes. */
    private record Vraagvorm(Wijzigingselectie selectie, Formaat formaat, int pagina, int grootte) {

        static Vraagvorm lees(Context ctx) {
            List<VraagFout.Onderdeel> fouten = new ArrayList<>();
            ctx.queryParamMap().keySet().stream()
                    .filter(naam -> !PARAMETERS.contains(naam))
                    .sorted()
                    .forEach(naam -> fouten.add(new VraagFout.Onderdeel(
                            "query",
                            naam,
                            "Parameter \"" + naam + "\" bestaat niet. Kies uit: " + String.join(", ", PARAMETERS)
                                    + ".")));
            List<Soort> soorten =
                    waarden(ctx, fouten, "soort", tekst -> Term.lees(Soort.class, tekst), keuzes(Soort.values()));
            List<Reden> redenen =
                    waarden(ctx, fouten, "reden", tekst -> Term.lees(Reden.class, tekst), keuzes(Reden.values()));
            List<Schooljaar> jaren = waarden(ctx, fouten, "schooljaar", Schooljaar::lees, "Schrijf het als 2023-2024.");
            Formaat formaat = waarden(ctx, fouten, "formaat", Formaat::lees, "Kies json of csv.").stream()
                    .findFirst()
                    .orElse(Formaat.vanAccept(ctx.header("Accept")));
            int pagina = getal(ctx, fouten, "pagina", 1, HOOGSTE_PAGINA);
            int grootte = getal(ctx, fouten, "paginagrootte", GEWONE_PAGINA, GROOTSTE_PAGINA);
            if (!fouten.isEmpty()) {
                throw new VraagFout(fouten);
            }
            Wijzigingselectie selectie = new Wijzigingselectie(
                    teksten(ctx, "indicator"),
                    teksten(ctx, "regiocode"),
                    jaren,
                    soorten,
                    redenen,
                    (pagina - 1) * grootte,
                    grootte);
            return new Vraagvorm(selectie, formaat, pagina, grootte);
        }

        private static String keuzes(Term... termen) {
            return "Kies uit: " + Arrays.stream(termen).map(Term::term).collect(Collectors.joining(", ")) + ".";
        }

        private static List<String> teksten(Context ctx, String naam) {
            return ctx.queryParams(naam).stream()
                    .flatMap(waarde -> Arrays.stream(waarde.split(",")))
                    .map(String::strip)
                    .filter(waarde -> !waarde.isEmpty())
                    .distinct()
                    .toList();
        }

        private static <T> List<T> waarden(
                Context ctx,
                List<VraagFout.Onderdeel> fouten,
                String naam,
                Function<String, Optional<T>> lees,
                String hulp) {
            List<T> waarden = new ArrayList<>();
            for (String tekst : teksten(ctx, naam)) {
                Optional<T> gelezen = lees.apply(tekst);
                gelezen.ifPresent(waarden::add);
                if (gelezen.isEmpty()) {
                    fouten.add(new VraagFout.Onderdeel("query", naam, "\"" + tekst + "\" kan niet. " + hulp));
                }
            }
            return waarden;
        }

        private static int getal(
                Context ctx, List<VraagFout.Onderdeel> fouten, String naam, int standaard, int hoogste) {
            Function<String, Optional<Integer>> lees = tekst -> Optional.of(tekst)
                    .filter(cijfers -> cijfers.matches("\\d{1,6}"))
                    .map(Integer::parseInt)
                    .filter(getal -> getal >= 1 && getal <= hoogste);
            return waarden(ctx, fouten, naam, lees, naam + " is een getal van 1 tot en met " + hoogste + ".").stream()
                    .findFirst()
                    .orElse(standaard);
        }
    }
}
