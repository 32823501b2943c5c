package nl.verzuimatlas.warehouse.audit.reken;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.verzuimatlas.warehouse.audit.reken.Ruimte.Open;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;

/**
 * Judges the unknowns of one {@link Deelstelsel}. Whole-number solutions prove safe: every one that is found is looked at for all
 * unknowns at once, so that few have to be asked for one by one. Linear programs without a solution, and searches that tried everything,
 * prove disclosed. What takes more work than there is, stays undecided.
 */
final class Naderonderzoek implements AutoCloseable {

    private static final long ZAAD = 5L;
    /** Most rounds in which many are moved at once; they end when one settles less than one in so many, or when few are left. */
    private static final int RONDEN = 20;

    private static final int MINSTE_OPBRENGST = 16;
    private static final int WEINIG = 20;
    /** Share of those that are open that are asked to move in a round. */
    private static final double DEEL = 0.5;
    /** What a step of those is worth, when a step of another costs 1. */
    private static final double LOON = 100;

    private static final int POGINGEN = 3;
    /** How many neighbours are asked before all are. */
    private static final int[] BUURTEN = {60, 300, 1_000};

    private static final double WERK_IN_BUURT = 0.5;
    private static final double WERK = 10;
    private static final double WERK_PER_VRAAG = 1;
    /** Most work of searches for all questions together, with what each takes to begin. */
    private static final double WERK_SAMEN = 10;

    private static final double WERK_OM_TE_BEGINNEN = 0.1;
    private final Deelstelsel deel;
    private final int drempel;
    private final Voorsprong.Deel voorsprong;
    private final Lineair lineair;
    private final Werelden werelden;
    private Optional<Ruimte> ruimte = Optional.empty();
    private double werk;

    /**
     * A judge.
     *
     * @param deel the system
     * @param drempel how many values must fit
     * @param voorsprong solutions that it is said to have
     */
    Naderonderzoek(Deelstelsel deel, int drempel, Voorsprong.Deel voorsprong) {
        this.deel = deel;
        this.drempel = drempel;
        this.voorsprong = voorsprong;
        this.lineair = new Lineair(deel);
        this.werelden = new Werelden(deel, lineair);
    }

    /** Whether the system has a solution. */
    enum Stand {
        OPLOSBAAR,
        /** Not even with halves. */
        ONMOGELIJK,
        /** With halves, and not in whole numbers. */
        ALLEEN_GEBROKEN,
        /** Nothing was found with the work that may be done. */
        ONBEKEND
    }

    /** Looks for a first solution; without one nothing can be judged. */
    Stand begin() {
        ruimte = voorsprong.eerste().flatMap(werelden::heel).map(oplossing -> new Ruimte(deel, drempel, oplossing));
        return ruimte.isPresent() ? Stand.OPLOSBAAR : zoekEerste();
    }

    private Stand zoekEerste() {
        if (lineair.begin() == Glop.Stand.ONMOGELIJK) {
            return Stand.ONMOGELIJK;
        }
        Optional<long[]> geheelTal = eersteHele();
        if (geheelTal.isEmpty()) {
            Geheeltal.Antwoord antwoord = new Geheeltal(deel, WERK).zoek();
            if (antwoord.isOnmogelijk()) {
                return Stand.ALLEEN_GEBROKEN;
            }
            geheelTal = antwoord.oplossing();
        }
        ruimte = geheelTal.map(oplossing -> new Ruimte(deel, drempel, oplossing));
        return ruimte.isPresent() ? Stand.OPLOSBAAR : Stand.ONBEKEND;
    }

    /** A solution in whole numbers near one of the linear program. */
    private Optional<long[]> eersteHele() {
        Random toeval = new Random(ZAAD);
        Optional<long[]> heel = werelden.heel();
        for (int poging = 0; poging < POGINGEN && heel.isEmpty(); poging++) {
            double[] gewichten = toeval.doubles(deel.aantal(), -1, 0).toArray();
            if (lineair.maximaliseer(gewichten) == Glop.Stand.OPGELOST) {
                heel = werelden.heel();
            }
        }
        return heel;
    }

    /** Nothing outside this fits. */
    Grens mogelijk(int onbekende) {
        return ruimte.map(een -> een.mogelijk(onbekende)).orElse(deel.grenzen()[onbekende]);
    }

    /** Judges all; only after a first solution was found. */
    void beoordeel(List<Open> alle) {
        Ruimte stand = ruimte.orElseThrow();
        werelden.probeer(stand, alle, voorsprong.verschillen());
        werelden.zoek(stand, alle);
        beweegMee(stand, alle);
        for (Open een : stand.open(alle)) {
            while (!stand.isBeslist(een)
                    && (vraagVoorbij(stand, een, stand.breedte()) || vraagVoorbij(stand, een, 1))) {
                // something was learned
            }
        }
        // also of those that are decided: what is known for certain, is known in every sum that it is in
        stelVast(stand, alle, stand.laatste());
    }

    /** What was proven; undecided when nothing was. */
    Oordeel oordeel(Open een) {
        return ruimte.map(stand -> stand.oordeel(een)).orElse(Oordeel.ONBESLIST);
    }

    /** Moves one unknown after the other away from one solution. */
    private void beweegMee(Ruimte stand, List<Open> alle) {
        if (stand.open(alle).isEmpty()) {
            return;
        }
        long[] wereld = stand.laatste();
        beweegVele(stand, alle, wereld);
        zoekVaste(stand, stand.open(alle), wereld);
        List<Open> open = stand.open(alle);
        try (Meebeweging programma = Meebeweging.rond(deel, stand.mogelijk(), wereld)) {
            for (Open een : open) {
                while (!stand.isBeslist(een)
                        && (beweeg(stand, een, stand.breedte(), programma, wereld)
                                || beweeg(stand, een, 1, programma, wereld))) {
                    // something was learned
                }
            }
        }
    }

    /** Moves many unknowns at once, as long as that goes well: each time some of those that are open, up or down. */
    private void beweegVele(Ruimte stand, List<Open> alle, long[] wereld) {
        Random toeval = new Random(ZAAD);
        for (int ronde = 0; ronde < RONDEN; ronde++) {
            List<Open> open = stand.open(alle);
            if (open.size() < WEINIG) {
                return;
            }
            long[] gevraagd = new long[deel.aantal()];
            for (Open een : open) {
                Grens hoger = stand.voorbij(een.onbekende(), stand.breedte(), true);
                Grens lager = stand.voorbij(een.onbekende(), stand.breedte(), false);
                boolean omhoog = lager.aantal() == 0 || hoger.aantal() > 0 && toeval.nextBoolean();
                if ((omhoog ? hoger : lager).aantal() > 0 && toeval.nextDouble() < DEEL) {
                    gevraagd[een.onbekende()] = (omhoog ? hoger.onder() : lager.boven()) - wereld[een.onbekende()];
                }
            }
            try (Meebeweging programma = Meebeweging.rond(deel, stand.mogelijk(), wereld)) {
                programma
                        .vraagVele(gevraagd, LOON)
                        .stappen()
                        .flatMap(stappen -> werelden.heel(wereld, stappen))
                        .ifPresent(stand::neem);
            }
            if ((open.size() - stand.open(alle).size()) * MINSTE_OPBRENGST < open.size()) {
                return;
            }
        }
    }

    /** Finds those of which one value is possible. */
    private void zoekVaste(Ruimte stand, List<Open> open, long[] wereld) {
        if (open.size() < WEINIG) {
            return;
        }
        stelVast(stand, open, wereld);
    }

    private void stelVast(Ruimte stand, List<Open> welke, long[] wereld) {
        boolean[] gevraagd = new boolean[deel.aantal()];
        boolean erIsEen = false;
        for (Open een : welke) {
            int onbekende = een.onbekende();
            gevraagd[onbekende] = stand.gezien(onbekende).aantal() == 1
                    && stand.mogelijk(onbekende).aantal() > 1;
            erIsEen |= gevraagd[onbekende];
        }
        if (!erIsEen) {
            return;
        }
        boolean[] vast = Meebeweging.staatVast(deel, stand.mogelijk(), wereld, gevraagd);
        for (int i = 0; i < vast.length; i++) {
            if (vast[i]) {
                stand.begrens(i, wereld[i], true);
                stand.begrens(i, wereld[i], false);
            }
        }
    }

    /** Asks what moves along when an unknown moves so far that what was seen of it is so wide; whether that taught something. */
    private boolean beweeg(Ruimte stand, Open een, long stap, Meebeweging programma, long[] wereld) {
        boolean geleerd = false;
        int onbekende = een.onbekende();
        for (boolean hoogste : new boolean[] {true, false}) {
            Grens voorbij = stand.voorbij(onbekende, stap, hoogste);
            if (stand.isBeslist(een) || voorbij.aantal() == 0) {
                continue;
            }
            long waarde = hoogste ? voorbij.onder() : voorbij.boven();
            Meebeweging.Antwoord antwoord = programma.vraag(onbekende, waarde);
            if (antwoord.uitslag() == Glop.Stand.ONMOGELIJK) {
                stand.begrens(onbekende, hoogste ? waarde - 1 : waarde + 1, hoogste);
                geleerd = true;
            } else if (antwoord.uitslag() == Glop.Stand.OPGELOST) {
                Optional<long[]> nieuw =
                        werelden.heel(wereld, antwoord.stappen().orElseThrow(), onbekende, voorbij);
                nieuw.ifPresent(stand::neem);
                geleerd |= nieuw.isPresent();
            }
        }
        return geleerd;
    }

    /**
     * Asks for whole-number solutions that make what was seen of an unknown so wide.
     *
     * @return whether that taught something
     */
    private boolean vraagVoorbij(Ruimte stand, Open een, long stap) {
        boolean geleerd = false;
        for (boolean hoogste : new boolean[] {true, false}) {
            Grens voorbij = stand.voorbij(een.onbekende(), stap, hoogste);
            if (!stand.isBeslist(een) && voorbij.aantal() > 0) {
                Geheeltal.Antwoord antwoord = vraag(stand, een.onbekende(), voorbij);
                antwoord.oplossing().ifPresent(stand::neem);
                if (antwoord.isOnmogelijk()) {
                    stand.begrens(een.onbekende(), hoogste ? voorbij.onder() - 1 : voorbij.boven() + 1, hoogste);
                }
                geleerd |= antwoord.isOnmogelijk() || antwoord.oplossing().isPresent();
            }
        }
        return geleerd;
    }

    /** Asks for a solution with an unknown between two values: first what the neighbourhood says, then all. */
    private Geheeltal.Antwoord vraag(Ruimte stand, int onbekende, Grens waarden) {
        for (int omvang : BUURTEN) {
            Buurt buurt = Buurt.van(deel, onbekende, omvang);
            if (buurt.isGeheel() || werk > WERK_SAMEN) {
                break;
            }
            int plaats = buurt.plaats(onbekende);
            Geheeltal.Antwoord vast =
                    zoek(buurt.vast(stand.mogelijk(), stand.laatste()), WERK_IN_BUURT, plaats, waarden);
            Optional<long[]> gevonden = vast.oplossing().flatMap(eigen -> buurt.vul(stand.laatste(), eigen));
            if (gevonden.isPresent()) {
                return new Geheeltal.Antwoord(gevonden, false, vast.werk());
            }
            Geheeltal.Antwoord ruim = zoek(buurt.ruim(stand.mogelijk()), WERK_IN_BUURT, plaats, waarden);
            if (ruim.isOnmogelijk()) {
                return ruim;
            }
        }
        return werk > WERK_SAMEN
                ? new Geheeltal.Antwoord(Optional.empty(), false, 0)
                : zoek(deel, WERK_PER_VRAAG, onbekende, waarden);
    }

    private Geheeltal.Antwoord zoek(Deelstelsel stelsel, double hoogstens, int onbekende, Grens waarden) {
        Geheeltal.Antwoord antwoord = new Geheeltal(stelsel, hoogstens).zoek(onbekende, waarden);
        werk += WERK_OM_TE_BEGINNEN + antwoord.werk();
        return antwoord;
    }

    @Override
    public void close() {
        lineair.close();
    }
}
