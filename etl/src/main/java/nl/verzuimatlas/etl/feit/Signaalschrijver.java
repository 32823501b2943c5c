package nl.verzuimatlas.etl.feit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.parquet.Kolombestand;
import nl.verzuimatlas.etl.protocol.Rekenregel;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.io.api.Binary;

/** Writes the signals of one bucket of pupils as rows of {@code signaal} and {@code signaal_leerling}, in the order in which they come. */
final class Signaalschrijver implements Signaalrijen.Doel, Closeable {

    private static final double DUIZEND = 1000.0;

    private final Jaarbestanden signalen;
    private final Jaarbestanden tellingen;
    private final Map<Rekenregel, Regelcellen> perRegel = new IdentityHashMap<>();
    private final Map<String, Binary> teksten = new HashMap<>();
    private String leerling = "";
    private Binary sleutel = Binary.EMPTY;

    /** The cells of a rule that are the same in each row. */
    private record Regelcellen(Binary protocol, Binary versie, Binary regel, Binary doelgroep) {}

    Signaalschrijver(Signaalgegevens gegevens, int emmer, String voorvoegsel, Configuration instellingen) {
        this.signalen = new Jaarbestanden("signaal", emmer, voorvoegsel, instellingen);
        this.tellingen = new Jaarbestanden("signaal_leerling", emmer, voorvoegsel, instellingen);
        for (int nummer = 0; nummer < gegevens.regels().size(); nummer++) {
            Rekenregel regel = gegevens.regels().get(nummer);
            perRegel.put(
                    regel,
                    new Regelcellen(
                            Binary.fromString(regel.protocolId()),
                            Binary.fromString(regel.versie()),
                            Binary.fromString(regel.regelId()),
                            Binary.fromString(gegevens.doelgroepen().get(nummer))));
        }
    }

    @Override
    public void signaal(Signaalrijen.Signaal een) {
        Regelcellen regel = perRegel.get(een.regel());
        schrijf(signalen, een.dag(), uit -> {
            uit.tekst(Binary.fromString(een.id()));
            uit.tekst(regel.protocol());
            uit.tekst(regel.versie());
            uit.tekst(regel.regel());
            uit.tekst(sleutel(een.leerling()));
            uit.tekst(tekst(een.school().brin()));
            uit.tekst(tekst(een.school().code()));
            uit.dag(een.vensterBegin());
            uit.dag(een.dag());
            if (een.lesuur() == 0) {
                uit.leeg();
            } else {
                uit.geheel(een.lesuur());
            }
            uit.getal(een.waarde() / DUIZEND);
            uit.geheel(een.volgnummer());
            uit.tekst(regel.doelgroep());
        });
    }

    @Override
    public void telling(Signaalrijen.Telling een) {
        Regelcellen regel = perRegel.get(een.regel());
        schrijf(tellingen, een.schooljaarBegin(), uit -> {
            uit.tekst(regel.protocol());
            uit.tekst(regel.versie());
            uit.tekst(regel.regel());
            uit.tekst(sleutel(een.leerling()));
            uit.tekst(tekst(een.school().code()));
            uit.tekst(tekst(een.school().gemeente()));
            uit.tekst(tekst(een.school().onderwijssoort()));
            uit.geheel(een.aantal());
            uit.jaNee(een.isVanToepassing());
        });
    }

    /** What was written; after {@link #close}. */
    List<Jaarbestanden.Bestand> bestanden() {
        return Stream.of(signalen, tellingen)
                .flatMap(tabel -> tabel.bestanden().stream())
                .toList();
    }

    @Override
    public void close() throws IOException {
        signalen.close();
        tellingen.close();
    }

    private static void schrijf(Jaarbestanden tabel, int dag, Kolombestand.Rij rij) {
        try {
            tabel.jaar(Schooljaar.van(LocalDate.ofEpochDay(dag)).beginjaar()).schrijf(rij);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Binary sleutel(String van) {
        if (!van.equals(leerling)) {
            leerling = van;
            sleutel = Binary.fromString(van);
        }
        return sleutel;
    }

    private Binary tekst(String tekst) {
        return teksten.computeIfAbsent(tekst, Binary::fromString);
    }
}
