package nl.verzuimatlas.etl.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Finds the signals of the rules that look at steps: those that count steps, and those on absence after a step. */
public final class Stapteller {

    private final List<Rekenregel> regels;
    private final Dagtelling telling = new Dagtelling();

    public Stapteller(List<Rekenregel> regels) {
        this.regels = regels.stream().filter(regel -> !regel.alleenVerzuim()).toList();
    }

    /** Signals of the rules that count steps; {@code stappen} are those of the pupil at the institution. */
    public void telStappen(List<Stap> stappen, int sector, Signaaldoel doel) {
        for (Rekenregel regel : regels) {
            if (!regel.stappen().isEmpty() && (regel.sectoren() & sector) != 0) {
                telStappen(regel, stappen, doel);
            }
        }
    }

    // steps are events of any day; each day is one that counts so many
    private void telStappen(Rekenregel regel, List<Stap> stappen, Signaaldoel doel) {
        List<Stap> tellen = stappen.stream()
                .filter(stap -> stap.dag() >= regel.telling().van()
                        && stap.dag() <= regel.telling().tot())
                .filter(stap -> regel.stappen().contains(stap.actie()))
                .filter(stap ->
                        regel.resultaten().isEmpty() || regel.resultaten().contains(stap.resultaat()))
                .sorted(Comparator.comparingInt(Stap::dag))
                .toList();
        if (tellen.isEmpty()) {
            return;
        }
        Dagreeks dagen = new Dagreeks();
        Dagtelling perDag = new Dagtelling();
        for (Stap stap : tellen) {
            if (dagen.aantal > 0 && dagen.dag[dagen.aantal - 1] == stap.dag()) {
                perDag.waarde[perDag.aantal - 1] += Rekenregel.DUIZEND;
            } else {
                dagen.voegToe(stap.dag(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
                perDag.voegToe(dagen.aantal - 1, Rekenregel.DUIZEND);
            }
        }
        dagen.zetSchooljaren();
        new Regelteller(regel).zoek(perDag, dagen, doel);
    }

    /** Signals of the rules on absence after a step: the first absence after each, in the same schooljaar. */
    public void telNaStappen(
            List<Stap> stappen,
            Dagreeks dagen,
            Dagkalender kalender,
            Leeftijdgegevens leerling,
            int sector,
            Signaaldoel doel) {
        for (Rekenregel regel : regels) {
            if (!regel.naStappen().isEmpty() && (regel.sectoren() & sector) != 0) {
                telling.tel(regel.telling(), dagen, kalender, leerling);
                for (int i : eersteNa(regel, stappen, dagen)) {
                    int dag = dagen.dag[telling.plaats[i]];
                    doel.signaal(regel, dag, dag, telling.waarde[i], 0);
                }
            }
        }
    }

    private Iterable<Integer> eersteNa(Rekenregel regel, List<Stap> stappen, Dagreeks dagen) {
        TreeSet<Integer> gevonden = new TreeSet<>();
        List<Stap> tellen = new ArrayList<>(stappen);
        tellen.removeIf(stap -> stap.isMisgelopen() || !regel.naStappen().contains(stap.actie()));
        for (Stap stap : tellen) {
            int i = 0;
            while (i < telling.aantal && dagen.dag[telling.plaats[i]] <= stap.dag()) {
                i++;
            }
            if (i < telling.aantal && dagen.schooljaar[telling.plaats[i]] == Dagkalender.schooljaarBegin(stap.dag())) {
                gevonden.add(i);
            }
        }
        return gevonden;
    }
}
