package nl.verzuimatlas.etl.feit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.verzuimatlas.etl.parquet.Kolombestand;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.unsafe.types.UTF8String;

/** A row of {@code verzuim_dag}: the hours of one pupil at one vestiging on one day. One object for all rows of a bucket. */
final class Dagrij implements Kolombestand.Rij {

    private static final double DUIZEND = 1000.0;

    private final List<Vestigingtabel.Vestiging> vestigingen;
    private final Map<String, String> gemeenteNu;
    private final Binary[] codes;
    private final Binary[] brins;
    private final Map<Long, Leerlingcellen> perKenmerk = new HashMap<>();

    private Binary sleutel = Binary.EMPTY;
    private int vestiging;
    private Lesuren lesuren = new Lesuren(0, 0);
    private int datum;
    private long kenmerk;

    private double ongeoorloofd;
    private double geoorloofd;
    private double ziek;
    private double onbekend;
    private double luxe;
    private double tegenstrijdig;
    private double dubbel;
    private int teLaat;
    private int teLaatOngeoorloofd;
    private int masker;

    /** What the registration knows of a pupil, as cells. */
    private record Leerlingcellen(
            OptionalInt jaar, OptionalInt maand, Optional<Boolean> start, Optional<Binary> gemeente) {}

    /** @param gemeenteNu municipalities that merged, and the one they are part of today */
    Dagrij(List<Vestigingtabel.Vestiging> vestigingen, Map<String, String> gemeenteNu) {
        this.vestigingen = vestigingen;
        this.gemeenteNu = gemeenteNu;
        this.codes = vestigingen.stream().map(een -> cel(een.code())).toArray(Binary[]::new);
        this.brins = vestigingen.stream().map(een -> cel(een.brin())).toArray(Binary[]::new);
    }

    /** The next pupil. */
    void leerling(UTF8String leerling) {
        sleutel = Binary.fromConstantByteArray(leerling.getBytes());
    }

    int vestiging() {
        return vestiging;
    }

    /** The next vestiging, by its number. */
    void vestiging(int nummer) {
        vestiging = nummer;
        lesuren = vestigingen.get(nummer).lesuren();
    }

    /**
     * The next day.
     *
     * @param dag counted from 1 January 1970
     * @param plaats place of the day in {@code maskers}
     */
    void dag(int dag, int plaats, Dagmaskers maskers) {
        datum = dag;
        kenmerk = maskers.leerling[plaats];
        int metGeoorloofd = maskers.geoorloofd[plaats];
        int metOngeoorloofd = maskers.ongeoorloofd[plaats];
        int beide = metGeoorloofd | metOngeoorloofd;
        geoorloofd = lesuren.uren(metGeoorloofd);
        double samen = lesuren.uren(beide);
        boolean heelGeoorloofd = Lesuren.heleDag(metGeoorloofd);
        ongeoorloofd = heelGeoorloofd ? 0 : samen - geoorloofd;
        ziek = lesuren.uren(maskers.ziek[plaats]);
        onbekend = Lesuren.heleDag(beide) ? 0 : lesuren.uren(beide | maskers.onbekend[plaats]) - samen;
        teLaat = Integer.bitCount(maskers.teLaat[plaats]);
        luxe = heelGeoorloofd ? 0 : lesuren.uren(metGeoorloofd | maskers.luxe[plaats]) - geoorloofd;
        teLaatOngeoorloofd = Integer.bitCount(maskers.teLaatOngeoorloofd[plaats] & ~maskers.teLaatGeoorloofd[plaats]);
        tegenstrijdig = lesuren.uren(lesuren.beide(metGeoorloofd, metOngeoorloofd));
        dubbel = lesuren.uren(maskers.dubbel[plaats]);
        masker = lesuren.zonder(metOngeoorloofd, metGeoorloofd);
    }

    /** Adds the day to those of the pupil at the vestiging. */
    void voegToe(Schoolreeks reeks) {
        reeks.ken(kenmerk);
        reeks.dagen()
                .voegToe(
                        datum,
                        duizendsten(ongeoorloofd),
                        duizendsten(luxe),
                        duizendsten(geoorloofd),
                        duizendsten(onbekend),
                        duizendsten(ziek),
                        teLaatOngeoorloofd,
                        duizendsten(lesuren.dagUren()),
                        duizendsten(lesuren.dagdeelUren()),
                        masker);
    }

    @Override
    public void schrijf(Kolombestand.Uitvoer uit) {
        uit.tekst(sleutel);
        uit.tekst(brins[vestiging]);
        uit.tekst(codes[vestiging]);
        uit.dag(datum);
        uit.getal(ongeoorloofd);
        uit.getal(geoorloofd);
        uit.getal(ziek);
        uit.getal(onbekend);
        uit.geheel(teLaat);
        uit.getal(luxe);
        uit.geheel(teLaatOngeoorloofd);
        uit.getal(tegenstrijdig);
        uit.getal(dubbel);
        uit.getal(lesuren.dagUren());
        uit.getal(lesuren.dagdeelUren());
        uit.geheel(masker);
        Leerlingcellen cellen = perKenmerk.get(kenmerk);
        if (cellen == null) {
            cellen = cellen();
            perKenmerk.put(kenmerk, cellen);
        }
        geheel(uit, cellen.jaar());
        geheel(uit, cellen.maand());
        cellen.start().ifPresentOrElse(uit::jaNee, uit::leeg);
        cellen.gemeente().ifPresentOrElse(uit::tekst, uit::leeg);
    }

    private Leerlingcellen cellen() {
        return new Leerlingcellen(
                Leerlingkenmerk.geboortejaar(kenmerk),
                Leerlingkenmerk.geboortemaand(kenmerk),
                Leerlingkenmerk.startkwalificatie(kenmerk),
                Leerlingkenmerk.gemeente(kenmerk)
                        .map(code -> gemeenteNu.getOrDefault(code, code))
                        .map(Dagrij::cel));
    }

    private static void geheel(Kolombestand.Uitvoer uit, OptionalInt waarde) {
        if (waarde.isPresent()) {
            uit.geheel(waarde.getAsInt());
        } else {
            uit.leeg();
        }
    }

    private static Binary cel(String tekst) {
        return Binary.fromConstantByteArray(tekst.getBytes(StandardCharsets.UTF_8));
    }

    private static long duizendsten(double uren) {
        return Math.round(uren * DUIZEND);
    }
}
