package nl.verzuimatlas.warehouse.thuis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeveringboekTest {

    @TempDir
    private Path map;

    private Home home;
    private Leveringboek boek;

    @BeforeEach
    void leegHome() {
        home = new Home(map);
        boek = new Leveringboek(home);
    }

    @Test
    void givenADeliveryThatWasRead_whenAnotherComesIn_thenBothAreThereInTheOrderOfAll() throws IOException {
        bewaar(levering("b", "2023-2024", 10));
        assertThat(boek.alle()).extracting(LeveringManifest::id).containsExactly("b");

        bewaar(levering("a", "2022-2023", 20));

        assertThat(boek.alle()).extracting(LeveringManifest::id).containsExactly("a", "b");
        assertThat(boek.alle()).isEqualTo(Leveringen.alle(home));
    }

    @Test
    void givenADeliveryThatWasRead_whenItsManifestIsReplaced_thenTheNewOneIsSeen() throws IOException {
        bewaar(levering("a", "2023-2024", 10));
        assertThat(boek.alle()).extracting(LeveringManifest::geaccepteerd).containsExactly(10L);
        Path bestand = bestand("a");

        bewaar(levering("a", "2023-2024", 20));
        // of the same length, so that only the moment tells
        Files.setLastModifiedTime(bestand, FileTime.from(Instant.parse("2024-02-03T04:05:06Z")));

        assertThat(boek.alle()).extracting(LeveringManifest::geaccepteerd).containsExactly(20L);
    }

    @Test
    void givenADeliveryThatWasRead_whenItIsAskedForAgain_thenItsFileIsNotReadAgain() throws IOException {
        bewaar(levering("a", "2023-2024", 10));
        LeveringManifest eerst = boek.alle().get(0);

        assertThat(boek.alle().get(0)).isSameAs(eerst);
    }

    @Test
    void givenADeliveryThatWasRead_whenItsFolderIsGone_thenItIsNoLongerThere() throws IOException {
        bewaar(levering("a", "2023-2024", 10));
        assertThat(boek.alle()).hasSize(1);

        Mappen.verwijder(bestand("a").getParent());

        assertThat(boek.alle()).isEmpty();
    }

    private Path bestand(String id) {
        return home.deliveries().resolve("duo-meldingen").resolve(id).resolve(LeveringManifest.BESTANDSNAAM);
    }

    private void bewaar(LeveringManifest levering) throws IOException {
        levering.schrijf(Files.createDirectories(bestand(levering.id()).getParent()));
    }

    private static LeveringManifest levering(String id, String periode, long rijen) {
        return new LeveringManifest(
                "duo-meldingen",
                id,
                "Gemeente Doetinchem",
                periode,
                1,
                "definitief",
                true,
                Instant.EPOCH,
                "1",
                List.of(),
                List.of(),
                Optional.empty(),
                rijen,
                rijen,
                0,
                0,
                0,
                List.of());
    }
}
