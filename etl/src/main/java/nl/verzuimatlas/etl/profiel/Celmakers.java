package nl.verzuimatlas.etl.profiel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.etl.lezen.Celmaker;
import nl.verzuimatlas.etl.lezen.Datumlezer;
import nl.verzuimatlas.etl.profiel.Celplan.Schooljaarvan;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** The ways in which a cell can be made. */
final class Celmakers {

    private static final Pattern JAAR = Pattern.compile("\\d{4}");

    private Celmakers() {}

    /** A column. */
    record Kolom(int plaats) implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            return rij.cel(plaats);
        }
    }

    /** The same text in every row. */
    record Vast(String tekst) implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            return tekst;
        }
    }

    /** Header of the melted column. */
    record Smeltkop() implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            return rij.smeltkop();
        }
    }

    /** Cell of the melted column. */
    record Smeltwaarde() implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            return rij.smeltwaarde();
        }
    }

    /** Texts after one another, without the spaces around them. */
    record Samen(List<Celmaker> delen) implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            StringBuilder tekst = new StringBuilder();
            delen.forEach(deel -> tekst.append(deel.maak(rij).strip()));
            return tekst.toString();
        }
    }

    /** The first that is not empty. */
    record Keuze(List<Celmaker> delen) implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            for (Celmaker deel : delen) {
                String tekst = deel.maak(rij);
                if (!tekst.isBlank()) {
                    return tekst;
                }
            }
            return "";
        }
    }

    /** Cells that mean: no value. */
    record Leeg(Celmaker van, List<String> cellen) implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            String tekst = van.maak(rij);
            return cellen.contains(tekst.strip()) ? "" : tekst;
        }
    }

    /** A part of a text; {@code anders} when it does not fit, or the text itself when that is empty. */
    record Deel(Celmaker van, Pattern vorm, List<String> anders) implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            String tekst = van.maak(rij);
            Matcher deel = vorm.matcher(tekst.strip());
            if (deel.matches() && deel.group(1) != null) {
                return deel.group(1);
            }
            return anders.isEmpty() || tekst.isBlank() ? tekst : anders.get(0);
        }
    }

    /** The day in the Netherlands of a moment such as {@code 2025-10-17T22:00:00.000Z}; what is none stays as it is. */
    record Dag(Celmaker van) implements Celmaker {
        private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");

        @Override
        public String maak(Bronrij rij) {
            String tekst = van.maak(rij);
            try {
                return OffsetDateTime.parse(tekst.strip())
                        .atZoneSameInstant(HIER)
                        .toLocalDate()
                        .toString();
            } catch (DateTimeException e) {
                return tekst;
            }
        }
    }

    /** A text filled up with zeros. */
    record Nullen(Celmaker van, int lengte) implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            String tekst = van.maak(rij).strip();
            return tekst.isEmpty() || tekst.length() >= lengte ? tekst : "0".repeat(lengte - tekst.length()) + tekst;
        }
    }

    /** Another spelling; {@code anders} for what is not in the table, or the text itself when that is empty. */
    record Waardetabel(Celmaker van, HashMap<String, String> waarden, List<String> anders) implements Celmaker {
        static Waardetabel van(Celmaker van, Map<String, String> waarden, List<String> anders) {
            HashMap<String, String> tabel = new HashMap<>();
            waarden.forEach((hun, ons) -> tabel.put(sleutel(hun), ons));
            return new Waardetabel(van, tabel, anders);
        }

        @Override
        public String maak(Bronrij rij) {
            String tekst = van.maak(rij);
            String ons = waarden.get(sleutel(tekst));
            if (ons != null) {
                return ons;
            }
            return anders.isEmpty() || tekst.isBlank() ? tekst : anders.get(0);
        }

        private static String sleutel(String tekst) {
            return tekst.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** The school year of a date or a year; what is neither stays as it is. */
    record Schooljaarcel(Celmaker van, Schooljaarvan soort) implements Celmaker {
        @Override
        public String maak(Bronrij rij) {
            String tekst = van.maak(rij).strip();
            if (soort == Schooljaarvan.DATUM) {
                Optional<LocalDate> datum = Datumlezer.lees(tekst);
                return datum.map(dag -> Schooljaar.van(dag).toString()).orElse(tekst);
            }
            if (!JAAR.matcher(tekst).matches()) {
                return tekst;
            }
            int jaar = Integer.parseInt(tekst);
            int begin = soort == Schooljaarvan.BEGINJAAR ? jaar : jaar - 1;
            return begin + "-" + (begin + 1);
        }
    }
}
