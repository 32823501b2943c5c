package nl.verzuimatlas.warehouse.leverkalender;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** Reads a calendar and collects all that is wrong with it. */
public final class Kalenderlezer {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> SLEUTELS = Set.of("bron", "leverancier", "per", "uiterlijk", "sinds", "tot");

    private final List<Fout> fouten = new ArrayList<>();
    private final Set<String> bekend = new HashSet<>();

    /**
     * A mistake.
     *
     * @param afspraak which agreement, from 1; 0 when it is about the file
     * @param reden what is wrong and how to mend it, in Dutch
     */
    public record Fout(int afspraak, String reden) {}

    List<Fout> fouten() {
        return List.copyOf(fouten);
    }

    List<Afspraak> lees(String yaml) {
        List<Afspraak> afspraken = new ArrayList<>();
        try {
            JsonNode inhoud = YAML.readTree(yaml);
            JsonNode lijst = inhoud.path("verwacht");
            if (!lijst.isArray()) {
                fouten.add(new Fout(
                        0,
                        "er staat geen lijst \"verwacht\" in. Begin met verwacht: en zet eronder per"
                                + " afspraak een streepje"));
                return List.of();
            }
            for (int i = 0; i < lijst.size(); i++) {
                lees(lijst.get(i), i + 1).ifPresent(afspraken::add);
            }
        } catch (JsonProcessingException e) {
            int regel = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            fouten.add(new Fout(0, "regel " + regel + " is niet te lezen. Schrijf elke regel als \"sleutel: waarde\""));
        }
        return afspraken;
    }

    private Optional<Afspraak> lees(JsonNode afspraak, int nummer) {
        int voor = fouten.size();
        Set<String> onbekend = new TreeSet<>();
        afspraak.fieldNames().forEachRemaining(onbekend::add);
        onbekend.removeAll(SLEUTELS);
        onbekend.forEach(sleutel -> meld(
                nummer,
                "\"" + sleutel + "\" kennen wij niet. Kies uit: bron, leverancier, per, uiterlijk, sinds, tot"));
        String bron = tekst(afspraak, "bron", nummer);
        if (!bron.isEmpty() && !BronSchema.BRONNEN.contains(bron)) {
            meld(nummer, "de bron \"" + bron + "\" bestaat niet. Kies uit: " + String.join(", ", BronSchema.BRONNEN));
        }
        String leverancier = tekst(afspraak, "leverancier", nummer);
        String per = tekst(afspraak, "per", nummer);
        Optional<Ritme> ritme = Ritme.lees(per);
        if (!per.isEmpty() && ritme.isEmpty()) {
            meld(nummer, "per \"" + per + "\" kan niet. Kies uit: schooljaar, kwartaal, maand");
        }
        String regel = tekst(afspraak, "uiterlijk", nummer);
        Optional<Termijn> termijn = Termijn.lees(regel);
        if (!regel.isEmpty() && termijn.isEmpty()) {
            meld(
                    nummer,
                    "uiterlijk \"" + regel + "\" is niet te lezen. Schrijf bijvoorbeeld 1 oktober, of 15 dagen na"
                            + " kwartaaleinde");
        }
        Optional<LocalDate> sinds = dag(afspraak, "sinds", nummer, true);
        Optional<LocalDate> tot = dag(afspraak, "tot", nummer, false);
        if (tekst(afspraak, "sinds", nummer).isEmpty() || fouten.size() > voor) {
            return Optional.empty();
        }
        if (!bekend.add(bron + "|" + leverancier + "|" + per)) {
            meld(
                    nummer,
                    "deze afspraak (" + bron + ", " + leverancier + ", per " + per + ") staat er al. Haal er een weg");
            return Optional.empty();
        }
        return Optional.of(
                new Afspraak(bron, leverancier, ritme.orElseThrow(), termijn.orElseThrow(), sinds.orElseThrow(), tot));
    }

    private String tekst(JsonNode afspraak, String sleutel, int nummer) {
        String tekst = afspraak.path(sleutel).asText("").strip();
        if (tekst.isEmpty()) {
            meld(nummer, "\"" + sleutel + "\" ontbreekt. Vul het aan");
        }
        return tekst;
    }

    private Optional<LocalDate> dag(JsonNode afspraak, String sleutel, int nummer, boolean eerste) {
        String tekst = afspraak.path(sleutel).asText("").strip();
        Optional<Schooljaar> jaar = Schooljaar.lees(tekst);
        if (tekst.isEmpty() || jaar.isPresent()) {
            return jaar.map(schooljaar -> eerste ? schooljaar.begin() : schooljaar.einde());
        }
        try {
            return Optional.of(LocalDate.parse(tekst));
        } catch (DateTimeException e) {
            meld(
                    nummer,
                    sleutel + " \"" + tekst + "\" is geen dag. Schrijf jjjj-mm-dd, of een schooljaar als 2023-2024");
            return Optional.empty();
        }
    }

    private void meld(int nummer, String reden) {
        Fout fout = new Fout(nummer, reden);
        if (!fouten.contains(fout)) {
            fouten.add(fout);
        }
    }
}
