package nl.verzuimatlas.etl.protocol;

import java.util.Arrays;
import nl.verzuimatlas.warehouse.protocol.Verzuimgrond;

/**
 * The days with absence of one pupil at one vestiging, in order, as arrays that are used again for the next pupil. Hours in
 * thousandths, days as epoch days.
 */
public final class Dagreeks {

    int aantal;
    int[] dag = new int[64];
    long[] ongeoorloofd = new long[64];
    long[] luxe = new long[64];
    long[] geoorloofd = new long[64];
    long[] onbekend = new long[64];
    long[] ziek = new long[64];
    int[] teLaat = new int[64];
    long[] dagUren = new long[64];
    long[] dagdeelUren = new long[64];
    long[] masker = new long[64];

    /** Number of the schooldag among those of the vestiging. */
    int[] nummer = new int[64];
    /** Day in lesson-week time. */
    int[] lesdag = new int[64];
    /** First day of the schooljaar of the day. */
    int[] schooljaar = new int[64];

    private int gronden;

    public void wis() {
        aantal = 0;
        gronden = 0;
    }

    public void voegToe(
            int epochdag,
            long urenOngeoorloofd,
            long urenLuxe,
            long urenGeoorloofd,
            long urenOnbekend,
            long urenZiek,
            int kerenTeLaat,
            long urenDag,
            long urenDagdeel,
            long lesmasker) {
        if (aantal == dag.length) {
            groei(2 * aantal);
        }
        int i = aantal++;
        dag[i] = epochdag;
        ongeoorloofd[i] = urenOngeoorloofd;
        luxe[i] = urenLuxe;
        geoorloofd[i] = urenGeoorloofd;
        onbekend[i] = urenOnbekend;
        ziek[i] = urenZiek;
        teLaat[i] = kerenTeLaat;
        dagUren[i] = urenDag;
        dagdeelUren[i] = urenDagdeel;
        masker[i] = lesmasker;
        zie(Verzuimgrond.ONGEOORLOOFD, urenOngeoorloofd);
        zie(Verzuimgrond.ROND_VAKANTIE, urenOngeoorloofd);
        zie(Verzuimgrond.LUXE, urenLuxe);
        zie(Verzuimgrond.ZIEK, urenZiek);
        zie(Verzuimgrond.TE_LAAT, kerenTeLaat);
        zie(Verzuimgrond.AFWEZIG, urenOngeoorloofd + urenGeoorloofd + urenOnbekend);
    }

    public void voegToe(Verzuimdag een) {
        voegToe(
                een.dag(),
                een.ongeoorloofd(),
                een.luxe(),
                een.geoorloofd(),
                een.onbekend(),
                een.ziek(),
                een.teLaat(),
                een.dagUren(),
                een.dagdeelUren(),
                een.ongeoorloofdMasker());
    }

    /** Number of days. */
    public int aantal() {
        return aantal;
    }

    /** Day number {@code i} as epoch day. */
    public int dag(int i) {
        return dag[i];
    }

    /** Whether there is absence on one of these grounds, a bit each. */
    public boolean heeft(int gezocht) {
        return (gronden & gezocht) != 0;
    }

    /** Looks every day up in the calendar of the vestiging; after the last day was added. */
    public void bereid(Dagkalender kalender) {
        for (int i = 0; i < aantal; i++) {
            nummer[i] = kalender.nummer(dag[i]);
            lesdag[i] = kalender.lesdag(dag[i]);
        }
        zetSchooljaren();
    }

    /** Tells of each day its schooljaar; after the last day was added. */
    void zetSchooljaren() {
        int begin = 0;
        int einde = Integer.MIN_VALUE;
        for (int i = 0; i < aantal; i++) {
            if (i == 0 || dag[i] > einde) {
                begin = Dagkalender.schooljaarBegin(dag[i]);
                einde = Dagkalender.schooljaarEinde(begin);
            }
            schooljaar[i] = begin;
        }
    }

    private void zie(Verzuimgrond grond, long waarde) {
        if (waarde > 0) {
            gronden |= Telsleutel.bit(grond);
        }
    }

    private void groei(int grootte) {
        dag = Arrays.copyOf(dag, grootte);
        ongeoorloofd = Arrays.copyOf(ongeoorloofd, grootte);
        luxe = Arrays.copyOf(luxe, grootte);
        geoorloofd = Arrays.copyOf(geoorloofd, grootte);
        onbekend = Arrays.copyOf(onbekend, grootte);
        ziek = Arrays.copyOf(ziek, grootte);
        teLaat = Arrays.copyOf(teLaat, grootte);
        dagUren = Arrays.copyOf(dagUren, grootte);
        dagdeelUren = Arrays.copyOf(dagdeelUren, grootte);
        masker = Arrays.copyOf(masker, grootte);
        nummer = Arrays.copyOf(nummer, grootte);
        lesdag = Arrays.copyOf(lesdag, grootte);
        schooljaar = Arrays.copyOf(schooljaar, grootte);
    }
}
