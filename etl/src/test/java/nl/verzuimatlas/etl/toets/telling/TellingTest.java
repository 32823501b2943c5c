package nl.verzuimatlas.etl.toets.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted in pieces adds up to what is counted at once, and stays within its bounds. */
class TellingTest {

    private static final LocalDate DAG = LocalDate.of(2024, 9, 9);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void givenRowsInPieces_whenTheyAreAddedUp_thenTheSumIsThatOfTheWhole(long seed) {
        Random toeval = new Random(seed);
        Dagtelling dagen = new Dagtelling();
        Waardetelling waarden = new Waardetelling();
        Getaltelling getallen = new Getaltelling();
        Sleutelmonster sleutels = new Sleutelmonster();
        List<Dagtelling> dagdelen = new ArrayList<>();
        List<Waardetelling> waardedelen = new ArrayList<>();
        List<Getaltelling> getaldelen = new ArrayList<>();
        List<Sleutelmonster> sleuteldelen = new ArrayList<>();
        for (int rij = 1; rij <= 3000; rij++) {
            if (rij % 250 == 1) {
                dagdelen.add(0, new Dagtelling());
                waardedelen.add(0, new Waardetelling());
                getaldelen.add(0, new Getaltelling());
                sleuteldelen.add(0, new Sleutelmonster());
            }
            LocalDate dag = DAG.plusDays(toeval.nextInt(20_000) - 10_000L);
            String waarde = "W" + toeval.nextInt(50);
            int getal = toeval.nextInt(1000);
            Object[] sleutel = {"S" + toeval.nextInt(100_000)};
            dagen.tel(dag);
            dagdelen.get(0).tel(dag);
            waarden.tel(waarde, rij);
            waardedelen.get(0).tel(waarde, rij);
            getallen.tel(getal);
            getaldelen.get(0).tel(getal);
            sleutels.tel(sleutel, new int[] {0});
            sleuteldelen.get(0).tel(sleutel, new int[] {0});
        }

        Dagtelling dagsom = new Dagtelling();
        dagdelen.forEach(dagsom::plus);
        Waardetelling waardesom = new Waardetelling();
        waardedelen.forEach(waardesom::plus);
        Getaltelling getalsom = new Getaltelling();
        getaldelen.forEach(getalsom::plus);
        Sleutelmonster sleutelsom = new Sleutelmonster();
        sleuteldelen.forEach(sleutelsom::plus);

        assertThat(dagsom.totaal()).isEqualTo(3000).isEqualTo(dagen.totaal());
        assertThat(dagsom.aantal(dag -> dag.getDayOfMonth() == 1))
                .isPositive()
                .isEqualTo(dagen.aantal(dag -> dag.getDayOfMonth() == 1));
        assertThat(waardesom.alle()).hasSize(50).isEqualTo(waarden.alle());
        assertThat(waardesom.eersteRij("W7")).isPositive().isEqualTo(waarden.eersteRij("W7"));
        assertThat(getalsom.som()).isEqualTo(getallen.som());
        assertThat(getalsom.kleinste()).isEqualTo(getallen.kleinste());
        assertThat(getalsom.grootste()).isEqualTo(getallen.grootste());
        assertThat(sleutelsom.sleutels()).hasSize(Sleutelmonster.MEESTE).isEqualTo(sleutels.sleutels());
    }

    @Test
    void givenMoreValuesThanAreKept_whenTheyAreCounted_thenNoneIsLostFromTheTotal() {
        Waardetelling waarden = new Waardetelling();
        IntStream.rangeClosed(1, Waardetelling.MEESTE).forEach(i -> waarden.tel("W" + i, i));
        assertThat(waarden.isVolledig()).isTrue();

        waarden.tel("een meer", 99_999);

        assertThat(waarden.isVolledig()).isFalse();
        assertThat(waarden.totaal()).isEqualTo(Waardetelling.MEESTE + 1L);
        assertThat(waarden.alle()).hasSize(Waardetelling.MEESTE);
    }

    @Test
    void givenAsManyRowsAsFit_whenOneMoreComes_thenSomePupilsAreLeftOutWithAllTheirRows() {
        Monster monster = new Monster(1000);
        for (int rij = 0; rij < 1000; rij++) {
            voegToe(monster, "P" + rij / 2, rij);
        }
        assertThat(monster.eenOp()).isEqualTo(1);
        assertThat(monster.rijen()).isEqualTo(1000);

        voegToe(monster, "P1", 1001);

        assertThat(monster.eenOp()).isGreaterThan(1);
        assertThat(monster.rijen()).isBetween(1, 1000);
        assertThat(monster.leerlingen()).allSatisfy(rijen -> assertThat(rijen).hasSizeBetween(2, 3));
    }

    @Test
    void givenTwoSamples_whenTheyAreAddedUp_thenOnlyPupilsThatBothTakeRemain() {
        Monster vol = new Monster(100);
        Monster klein = new Monster(100);
        for (int rij = 0; rij < 400; rij++) {
            voegToe(vol, "P" + rij, rij);
        }
        IntStream.range(0, 50).forEach(rij -> voegToe(klein, "P" + rij, 1000 + rij));
        Monster geheel = new Monster(1000);

        geheel.plus(klein);
        geheel.plus(vol);

        assertThat(geheel.eenOp()).isEqualTo(vol.eenOp()).isGreaterThan(1);
        long beide = IntStream.range(0, 50)
                .filter(i -> vol.neemt(Monster.leerling("P" + i)))
                .count();
        assertThat(geheel.rijen()).isEqualTo(vol.rijen() + (int) beide);
        assertThat(geheel.leerlingen().stream().filter(rijen -> rijen.size() == 2))
                .hasSize((int) beide);
    }

    // whole day (hour 0) against lessons 2-3 and 4-4 of the same day
    @Test
    void givenTwoAbsencesOnADay_whenTheirLessonsDoNotMeet_thenTheyAreNotTheSameHour() {
        Monster.Rij heleDag = new Monster.Rij("a.csv", 2, "99AA", "", 10, 12, 0, 0);
        Monster.Rij twee = new Monster.Rij("a.csv", 3, "99AA", "", 11, 11, 2, 3);
        Monster.Rij drie = new Monster.Rij("a.csv", 4, "99AA", "", 11, 11, 3, 5);
        Monster.Rij vier = new Monster.Rij("a.csv", 5, "99AA", "", 11, 11, 4, 4);
        Monster.Rij later = new Monster.Rij("a.csv", 6, "99AA", "", 13, 13, 2, 3);

        assertThat(heleDag.zelfdeUur(twee)).isTrue();
        assertThat(twee.zelfdeUur(drie)).isTrue();
        assertThat(twee.zelfdeUur(vier)).isFalse();
        assertThat(twee.zelfdeDag(vier)).isTrue();
        assertThat(heleDag.zelfdeDag(later)).isFalse();
    }

    private static void voegToe(Monster monster, String leerling, int rij) {
        long wie = Monster.leerling(leerling);
        if (monster.neemt(wie)) {
            monster.voegToe(wie, new Monster.Rij("a.csv", rij, "99AA", "ziek", rij, rij, 0, 0));
        }
    }

    @Test
    void givenWeeksNearAndFar_whenTheyAreCounted_thenEachHasItsRows() {
        Weektelling weken = new Weektelling();
        for (int week : new int[] {2800, 2801, 2800, 2852, -3652, 6783, -3652, 2749, 2748, 2747}) {
            weken.tel(week);
        }

        assertThat(weken.alle())
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of(-3652, 2, 2747, 1, 2748, 1, 2749, 1, 2800, 2, 2801, 1, 2852, 1, 6783, 1)));
    }

    @Test
    void givenNoRows_whenWeeksAreAsked_thenThereAreNone() {
        assertThat(new Weektelling().alle()).isEmpty();
    }
}
