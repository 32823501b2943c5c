package nl.verzuimatlas.etl.protocol;

import java.time.LocalDate;
import nl.verzuimatlas.warehouse.protocol.Herhaling;
import nl.verzuimatlas.warehouse.protocol.Maat;

/** Finds the signals of one rule in what the days of one pupil at one vestiging add to its count. */
final class Regelteller {

    private static final int WEEK = 7;

    private final Rekenregel regel;
    private final VensterTeller opnieuw;
    private int[] eersteInVenster = new int[64];

    // of the pupil that is looked at now
    private Dagtelling telling;
    private Dagreeks dagen;
    private Signaaldoel doel;
    private int vorigSchooljaar;

    Regelteller(Rekenregel regel) {
        this.regel = regel;
        this.opnieuw = regel.herhaling() == Herhaling.TELT_OPNIEUW ? new VensterTeller(regel.drempel()) : null;
    }

    Rekenregel regel() {
        return regel;
    }

    /** Signals in days with absence. */
    void zoek(Dagtelling vanDag, Dagreeks vanLeerling, Dagkalender kalender, Signaaldoel naar) {
        if (regel.telling().maat() != Maat.KALENDERDAGEN) {
            zoek(vanDag, vanLeerling, naar);
            return;
        }
        begin(vanDag, vanLeerling, naar);
        zoekKalenderdagen(kalender);
    }

    /** Signals in days that need no calendar but what {@code vanLeerling} knows. */
    void zoek(Dagtelling vanDag, Dagreeks vanLeerling, Signaaldoel naar) {
        begin(vanDag, vanLeerling, naar);
        vensters();
        if (opnieuw == null) {
            zoekOverschrijdingen();
        } else {
            opnieuw.tel(
                    telling.aantal,
                    eersteInVenster,
                    telling.waarde,
                    (eerste, dag, som) -> meld(eerste, dag, som, som - telling.waarde[dag]));
        }
    }

    private void begin(Dagtelling vanDag, Dagreeks vanLeerling, Signaaldoel naar) {
        telling = vanDag;
        dagen = vanLeerling;
        doel = naar;
        vorigSchooljaar = Integer.MIN_VALUE;
    }

    private void vensters() {
        if (eersteInVenster.length < telling.aantal) {
            eersteInVenster = new int[Math.max(telling.aantal, 2 * eersteInVenster.length)];
        }
        int eerste = 0;
        for (int dag = 0; dag < telling.aantal; dag++) {
            eerste = eerste(eerste, dag);
            eersteInVenster[dag] = eerste;
        }
    }

    /** The first day of the window of {@code dag}, at or after {@code vanaf}, the first of the window before it. */
    private int eerste(int vanaf, int dag) {
        int plaats = telling.plaats[dag];
        return switch (regel.venster()) {
            case LESWEKEN, SCHOOLWEKEN ->
                eersteVanaf(vanaf, dag, dagen.lesdag, dagen.lesdag[plaats] - WEEK * regel.lengte() + 1);
            case KALENDERDAGEN -> eersteVanaf(vanaf, dag, dagen.dag, dagen.dag[plaats] - regel.lengte() + 1);
            case WEKEN -> eersteVanaf(vanaf, dag, dagen.dag, dagen.dag[plaats] - WEEK * regel.lengte() + 1);
            case MAANDEN -> eersteVanaf(vanaf, dag, dagen.dag, maandenTerug(dagen.dag[plaats]) + 1);
            case SCHOOLJAAR -> eersteVanaf(vanaf, dag, dagen.dag, dagen.schooljaar[plaats]);
            case GEBEURTENIS -> dag;
            case AANEENGESLOTEN -> volgtOp(dag) ? vanaf : dag;
        };
    }

    private int eersteVanaf(int vanaf, int dag, int[] tijd, int begin) {
        int eerste = vanaf;
        while (eerste < dag && tijd[telling.plaats[eerste]] < begin) {
            eerste++;
        }
        return eerste;
    }

    private int maandenTerug(int dag) {
        return Math.toIntExact(
                LocalDate.ofEpochDay(dag).minusMonths(regel.lengte()).toEpochDay());
    }

    private boolean volgtOp(int dag) {
        return dag > 0 && dagen.nummer[telling.plaats[dag]] == dagen.nummer[telling.plaats[dag - 1]] + 1;
    }

    private void zoekOverschrijdingen() {
        long som = 0;
        int eerste = 0;
        for (int dag = 0; dag < telling.aantal; dag++) {
            while (eerste < eersteInVenster[dag]) {
                som -= telling.waarde[eerste++];
            }
            long ervoor = som;
            som += telling.waarde[dag];
            if (regel.bereikt(som) && !regel.bereikt(ervoor)) {
                meld(eerste, dag, som, ervoor);
            }
        }
    }

    private void meld(int eerste, int dag, long som, long ervoor) {
        int plaats = telling.plaats[dag];
        if (magOp(dagen.schooljaar[plaats])) {
            int lesuur = regel.perLes() ? lesuur(dag, ervoor) : 0;
            doel.signaal(regel, dagen.dag[telling.plaats[eerste]], dagen.dag[plaats], som, lesuur);
        }
    }

    private boolean magOp(int schooljaar) {
        if (regel.herhaling() == Herhaling.EENMAAL_PER_SCHOOLJAAR && schooljaar == vorigSchooljaar) {
            return false;
        }
        vorigSchooljaar = schooljaar;
        return true;
    }

    /** Lesson by lesson of the day; 0 when its hours are not registered by lesson. */
    private int lesuur(int dag, long ervoor) {
        int plaats = telling.plaats[dag];
        long masker = dagen.masker[plaats];
        int lessen = Long.bitCount(masker);
        if ((masker & ~Lesmasker.LESSEN) != 0 || lessen * Rekenregel.DUIZEND != dagen.ongeoorloofd[plaats]) {
            return 0;
        }
        int aantal = 0;
        for (int les = 1; aantal < lessen; les++) {
            if ((masker >> les & 1) == 1) {
                aantal++;
                long tot = aantal == lessen ? telling.waarde[dag] : inMaat(aantal, plaats);
                if (regel.bereikt(ervoor + tot)) {
                    return les;
                }
            }
        }
        return 0;
    }

    private long inMaat(int lessen, int plaats) {
        long uren = lessen * Rekenregel.DUIZEND;
        return regel.telling().maat() == Maat.DAGDELEN ? Dagtelling.inDagdelen(uren, dagen.dagdeelUren[plaats]) : uren;
    }

    private void zoekKalenderdagen(Dagkalender kalender) {
        int eerste = 0;
        for (int dag = 1; dag <= telling.aantal; dag++) {
            if (dag == telling.aantal || !volgtOp(dag)) {
                uitRij(kalender, dagen.dag[telling.plaats[eerste]], dagen.dag[telling.plaats[dag - 1]]);
                eerste = dag;
            }
        }
    }

    /** A row from {@code eerste} to {@code laatste}: the threshold day counts when at most a weekend lies between. */
    private void uitRij(Dagkalender kalender, int eerste, int laatste) {
        int nodig = Math.toIntExact(regel.drempel() / Rekenregel.DUIZEND) + (regel.strikt() ? 1 : 0);
        int uiterste = laatste;
        while (Dagkalender.isWeekend(uiterste + 1)) {
            uiterste++;
        }
        int dag = eerste + nodig - 1;
        if (regel.zonderVakantie() && dag <= uiterste) {
            int geteld = 0;
            dag = eerste - 1;
            while (geteld < nodig && dag <= uiterste) {
                dag++;
                geteld += kalender.isLesweek(dag) ? 1 : 0;
            }
        }
        if (dag <= uiterste && magOp(Dagkalender.schooljaarBegin(dag))) {
            doel.signaal(regel, eerste, dag, nodig * Rekenregel.DUIZEND, 0);
        }
    }
}
