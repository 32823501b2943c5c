package nl.verzuimatlas.warehouse.lezen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.wijziging.Reden;
import nl.verzuimatlas.warehouse.wijziging.Soort;

/** What a release says of itself: what it changed, which releases came before it, which gates it went through. */
public final class Nieuwslezer {

    private final ReleaseLezer lezer;

    Nieuwslezer(ReleaseLezer lezer) {
        this.lezer = lezer;
    }

    /** This release and those before it, the latest first. */
    public List<Nieuwsbericht> berichten() {
        Map<String, List<Nieuwsbericht.Telling>> tellingen = lezer
                .vraag(
                        "select release_id, soort, reden, aantal from nieuws_telling order by release_id, soort, reden",
                        List.of(),
                        rij -> Map.entry(
                                rij.getString("release_id"),
                                new Nieuwsbericht.Telling(
                                        Term.parse(Soort.class, rij.getString("soort")),
                                        Term.parse(Reden.class, rij.getString("reden")),
                                        rij.getLong("aantal"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return lezer.vraag(Sql.lees("lezen/nieuws.sql"), List.of(), rij -> {
            ReleaseInfo release = ReleaseLezer.releaseInfo(rij);
            return new Nieuwsbericht(
                    release,
                    Optional.of(rij.getString("vorige_release_id")).filter(id -> !id.isEmpty()),
                    rij.getString("toelichting"),
                    tellingen.getOrDefault(release.id(), List.of()));
        });
    }

    /** Figures that this release shows otherwise than the one before it; the largest changes first. */
    public List<Wijziging> wijzigingen(Wijzigingselectie selectie) {
        Filter filter = Filter.van(selectie);
        List<Object> waarden = new ArrayList<>(filter.waarden());
        waarden.add(selectie.hoogstens());
        waarden.add(selectie.vanaf());
        String sql = Sql.lees("lezen/wijzigingen.sql").replace("/*filter*/", filter.where());
        return lezer.vraag(sql, waarden, Nieuwslezer::wijziging);
    }

    /** Number of changes that {@code selectie} asks for, whatever its page. */
    public long tel(Wijzigingselectie selectie) {
        Filter filter = Filter.van(selectie);
        String sql = "select count(*) as aantal from wijzigingen where " + filter.where();
        return lezer.vraag(sql, filter.waarden(), rij -> rij.getLong("aantal")).get(0);
    }

    /** Gates that this release went through, in their order. */
    public List<Poortstand> poorten() {
        return lezer.vraag(
                "select laag, laag_titel, poort, naam, uitslag from poorten order by volgorde",
                List.of(),
                rij -> new Poortstand(
                        rij.getString("laag"),
                        rij.getString("laag_titel"),
                        rij.getString("poort"),
                        rij.getString("naam"),
                        rij.getString("uitslag").equals("goed")));
    }

    private static Wijziging wijziging(ResultSet rij) throws SQLException {
        return new Wijziging(
                rij.getString("indicator"),
                Term.parse(Reeks.class, rij.getString("reeks")),
                Term.parse(Regiotype.class, rij.getString("regiotype")),
                rij.getString("regiocode"),
                rij.getString("regionaam"),
                Schooljaar.parse(rij.getString("schooljaar")),
                rij.getString("dimensie"),
                rij.getString("categorie"),
                Term.parse(Soort.class, rij.getString("soort")),
                Term.parse(Reden.class, rij.getString("reden")),
                Celrij.getal(rij, "waarde_oud"),
                Celrij.getal(rij, "waarde_nieuw"),
                Term.parse(Eenheid.class, rij.getString("eenheid")),
                rij.getString("status_oud"),
                rij.getString("status_nieuw"),
                rij.getBoolean("is_voorlopig_oud"),
                rij.getBoolean("is_voorlopig_nieuw"),
                rij.getString("toelichting"));
    }
}
