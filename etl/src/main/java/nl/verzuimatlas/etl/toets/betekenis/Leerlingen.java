package nl.verzuimatlas.etl.toets.betekenis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.telling.Monster;

/** Rows of the same pupil against each other: in two places at once, booked twice, reported twice. */
final class Leerlingen implements Betekenischeck {

    private static final int VOORBEELDEN = 3;

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        Monster monster = beeld.rijen().leerlingen();
        if (monster.rijen() == 0) {
            return;
        }
        if (beeld.isRegistratie()) {
            List<Paar> twee =
                    paren(monster, (een, ander) -> !een.school().equals(ander.school()) && een.zelfdeDag(ander));
            meld("VA-M29", twee, beeld, melder);
            List<Paar> dubbel =
                    paren(monster, (een, ander) -> een.school().equals(ander.school()) && een.zelfdeUur(ander));
            if (dubbel.size() > Toetsgrenzen.getal("dubbel-geboekt-aandeel") * monster.rijen()) {
                meld("VA-M30", dubbel, beeld, melder);
            }
        } else if (beeld.schema().findVeld("MELDINGSNUMMER").isPresent()) {
            List<Paar> dubbel = paren(
                    monster,
                    (een, ander) -> een.school().equals(ander.school())
                            && een.soort().equals(ander.soort())
                            && een.eersteDag() == ander.eersteDag());
            meld("VA-M31", dubbel, beeld, melder);
        }
    }

    private record Paar(Monster.Rij eerste, Monster.Rij tweede) {}

    // per row at most one other: the last before it that it collides with
    private static List<Paar> paren(Monster monster, BiPredicate<Monster.Rij, Monster.Rij> botst) {
        List<Paar> paren = new ArrayList<>();
        Comparator<Monster.Rij> volgorde = Comparator.comparingInt(Monster.Rij::eersteDag)
                .thenComparing(Monster.Rij::bestand)
                .thenComparingLong(Monster.Rij::rij);
        for (List<Monster.Rij> rijen : monster.leerlingen()) {
            List<Monster.Rij> opVolgorde = rijen.stream().sorted(volgorde).toList();
            int langste = opVolgorde.stream()
                    .mapToInt(rij -> rij.laatsteDag() - rij.eersteDag())
                    .max()
                    .orElse(0);
            for (int i = 1; i < opVolgorde.size(); i++) {
                Monster.Rij rij = opVolgorde.get(i);
                for (int eerder = i - 1;
                        eerder >= 0 && opVolgorde.get(eerder).eersteDag() >= rij.eersteDag() - langste;
                        eerder--) {
                    if (botst.test(opVolgorde.get(eerder), rij)) {
                        paren.add(new Paar(opVolgorde.get(eerder), rij));
                        break;
                    }
                }
            }
        }
        paren.sort(Comparator.comparing((Paar paar) -> paar.tweede().bestand())
                .thenComparingLong(paar -> paar.tweede().rij()));
        return paren;
    }

    private static void meld(String id, List<Paar> paren, Leveringbeeld beeld, Melder melder) {
        if (paren.isEmpty()) {
            return;
        }
        long eenOp = beeld.rijen().leerlingen().eenOp();
        String steekproef = eenOp == 1 ? "" : ", gezien bij een op de " + Getallen.geheel(eenOp) + " leerlingen";
        List<String> voorbeelden = paren.stream()
                .limit(VOORBEELDEN)
                .map(paar -> rij(paar.eerste(), beeld) + " en " + rij(paar.tweede(), beeld))
                .toList();
        melder.meld(Catalogus.HUIS
                .soort(id)
                .bijBestand(
                        beeld.bestand(),
                        "",
                        Map.of(
                                "aantal", Getallen.geheel(paren.size()),
                                "steekproef", steekproef,
                                "rijen", String.join("; ", voorbeelden)),
                        paren.size()));
    }

    private static String rij(Monster.Rij rij, Leveringbeeld beeld) {
        return beeld.bestand().isEmpty() ? rij.rij() + " (" + rij.bestand() + ")" : String.valueOf(rij.rij());
    }
}
