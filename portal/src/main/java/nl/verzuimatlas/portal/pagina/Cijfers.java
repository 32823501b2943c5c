package nl.verzuimatlas.portal.pagina;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Figures of one selection of the cube, to look up by what they are about. */
public final class Cijfers {

    private final Selectie selectie;
    private final List<Waarneming> waarnemingen;
    private final Map<Sleutel, Waarneming> index = new LinkedHashMap<>();

    private Cijfers(Selectie selectie, List<Waarneming> waarnemingen) {
        this.selectie = selectie;
        this.waarnemingen = waarnemingen;
        waarnemingen.forEach(waarneming -> index.put(Sleutel.van(waarneming), waarneming));
    }

    /** Reads {@code selectie}, which holds one series only. */
    public static Cijfers lees(ReleaseLezer lezer, Selectie selectie) {
        return lezer.onthoud(Cijfers.class, selectie, () -> van(selectie, lezer.waarnemingen(selectie)));
    }

    /** Figures that were read before. */
    public static Cijfers van(Selectie selectie, List<Waarneming> waarnemingen) {
        return new Cijfers(selectie, waarnemingen);
    }

    /** What was asked for. */
    public Selectie selectie() {
        return selectie;
    }

    /** All figures in the order of the cube. */
    public List<Waarneming> alle() {
        return waarnemingen;
    }

    /** School years that occur, oldest first. */
    public List<Schooljaar> schooljaren() {
        return waarnemingen.stream()
                .map(Waarneming::schooljaar)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Waarneming> find(
            String indicator, Gebied gebied, Schooljaar schooljaar, String dimensie, String categorie) {
        return Optional.ofNullable(
                index.get(new Sleutel(indicator, gebied.type(), gebied.code(), schooljaar, dimensie, categorie)));
    }

    /** The figure of one cell; empty when the release has no such cell. */
    public Optional<Waarneming> find(Snede snede, Gebied gebied, Schooljaar schooljaar) {
        return find(snede.indicator(), gebied, schooljaar, snede.dimensie(), snede.categorie());
    }

    private record Sleutel(
            String indicator,
            Regiotype regiotype,
            String regiocode,
            Schooljaar schooljaar,
            String dimensie,
            String categorie) {

        static Sleutel van(Waarneming waarneming) {
            return new Sleutel(
                    waarneming.indicator(),
                    waarneming.regiotype(),
                    waarneming.regiocode(),
                    waarneming.schooljaar(),
                    waarneming.dimensie(),
                    waarneming.categorie());
        }

        // a page looks up thousands of figures; these parts tell nearly all of them apart
        @Override
        public int hashCode() {
            return (regiocode.hashCode() * 31 + categorie.hashCode()) * 31 + schooljaar.beginjaar();
        }
    }
}
