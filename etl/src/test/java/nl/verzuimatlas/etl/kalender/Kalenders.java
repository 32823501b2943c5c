package nl.verzuimatlas.etl.kalender;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The calendar of 2023-2024 as published (openholidaysapi.org; Regeling vaststelling schoolvakanties), for tests. */
public final class Kalenders {

    public static final String NOORD = "01NO00";
    public static final String MIDDEN = "02MI00";
    public static final String ZUID = "03ZU00";
    /** Region midden, with a study day on Monday 9 October 2023. */
    public static final String MIDDEN_MET_STUDIEDAG = "02MI01";

    public static final Map<String, String> REGIOS =
            Map.of(NOORD, "noord", MIDDEN, "midden", ZUID, "zuid", MIDDEN_MET_STUDIEDAG, "midden");

    private Kalenders() {}

    /** Holidays of the three regions. */
    public static List<Vakantie> vakanties() {
        return List.of(
                vakantie("noord", "2023-10-21", "2023-10-29"),
                vakantie("midden", "2023-10-14", "2023-10-22"),
                vakantie("zuid", "2023-10-14", "2023-10-22"),
                vakantie("noord", "2023-12-23", "2024-01-07"),
                vakantie("midden", "2023-12-23", "2024-01-07"),
                vakantie("zuid", "2023-12-23", "2024-01-07"),
                vakantie("noord", "2024-02-17", "2024-02-25"),
                vakantie("midden", "2024-02-17", "2024-02-25"),
                vakantie("zuid", "2024-02-10", "2024-02-18"),
                vakantie("noord", "2024-04-27", "2024-05-05"),
                vakantie("midden", "2024-04-27", "2024-05-05"),
                vakantie("zuid", "2024-04-27", "2024-05-05"),
                vakantie("noord", "2024-07-20", "2024-09-01"),
                vakantie("midden", "2024-07-13", "2024-08-25"),
                vakantie("zuid", "2024-07-06", "2024-08-18"),
                vakantie(MIDDEN_MET_STUDIEDAG, "2023-10-09", "2023-10-09"));
    }

    /** Calendar from August 2023 to the end of 2024. */
    public static Schoolkalender schoolkalender() {
        return new Schoolkalender(
                Feestdagen.lees(), vakanties(), REGIOS, LocalDate.of(2023, 8, 1), LocalDate.of(2024, 12, 31));
    }

    private static Vakantie vakantie(String gebied, String begin, String einde) {
        return new Vakantie(gebied, LocalDate.parse(begin), LocalDate.parse(einde));
    }
}
