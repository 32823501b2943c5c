package nl.verzuimatlas.etl.toets.regel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules about the leerplichttelling and the scan of protocols. */
final class Tellingregels {

    private static final List<List<String>> DELEN = List.of(
            List.of("ABSOLUUT_LANGER_DAN_3_MAANDEN", "ABSOLUUT"),
            List.of("ABSOLUUT_OPGELOST", "ABSOLUUT"),
            List.of("RELATIEF_HERHAALD", "RELATIEF"),
            List.of("LRV_LANGER_DAN_3_MAANDEN", "LRV_BEGIN", "LRV_NIEUW"));

    private Tellingregels() {}

    /** Begin + new - solved - moved = end; only where nothing is hidden. */
    static Rijregel langdurigSluit(Regelomgeving omgeving) {
        int begin = omgeving.plaats("LRV_BEGIN");
        int nieuw = omgeving.plaats("LRV_NIEUW");
        int opgelost = omgeving.plaats("LRV_OPGELOST");
        int verhuisd = omgeving.plaats("LRV_VERHUISD");
        int einde = omgeving.plaats("LRV_EINDE");
        return (rij, melder) -> {
            boolean volledig = rij[begin] != null
                    && rij[nieuw] != null
                    && rij[opgelost] != null
                    && rij[verhuisd] != null
                    && rij[einde] != null;
            if (!volledig) {
                return;
            }
            long verwacht = (Long) rij[begin] + (Long) rij[nieuw] - (Long) rij[opgelost] - (Long) rij[verhuisd];
            if (verwacht != (Long) rij[einde]) {
                melder.meld(
                        "VA-R55",
                        "LRV_EINDE",
                        Map.of(
                                "begin", rij[begin].toString(),
                                "nieuw", rij[nieuw].toString(),
                                "opgelost", rij[opgelost].toString(),
                                "verhuisd", rij[verhuisd].toString(),
                                "verwacht", String.valueOf(verwacht),
                                "einde", rij[einde].toString()));
            }
        };
    }

    private record Deel(String veld, int plaats, List<String> geheelVelden, int[] geheel) {}

    static Rijregel deelPastInGeheel(Regelomgeving omgeving) {
        List<Deel> delen = new ArrayList<>();
        for (List<String> namen : DELEN) {
            List<String> geheel = namen.subList(1, namen.size());
            int[] plaatsen = geheel.stream().mapToInt(omgeving::plaats).toArray();
            delen.add(new Deel(namen.get(0), omgeving.plaats(namen.get(0)), geheel, plaatsen));
        }
        return (rij, melder) -> {
            for (Deel deel : delen) {
                toets(rij, deel, melder);
            }
        };
    }

    private static void toets(Object[] rij, Deel deel, Rijregel.Melder melder) {
        if (rij[deel.plaats()] == null) {
            return;
        }
        long geheel = 0;
        for (int plaats : deel.geheel()) {
            if (rij[plaats] == null) {
                return;
            }
            geheel += (Long) rij[plaats];
        }
        if ((Long) rij[deel.plaats()] > geheel) {
            melder.meld(
                    "VA-R56",
                    deel.veld(),
                    Map.of(
                            "deel", rij[deel.plaats()].toString(),
                            "geheel", String.valueOf(geheel),
                            "velden", String.join(" + ", deel.geheelVelden())));
        }
    }

    static Rijregel niveauHoortBijProtocol(Regelomgeving omgeving) {
        int onderwerp = omgeving.plaats("ONDERWERP");
        int aanwezig = omgeving.plaats("AANWEZIG");
        int niveau = omgeving.plaats("NIVEAU");
        return (rij, melder) -> {
            boolean metProtocol = "protocol".equals(rij[onderwerp]) && !Boolean.FALSE.equals(rij[aanwezig]);
            if (rij[niveau] != null && !metProtocol) {
                melder.meld("VA-R60", "NIVEAU", Map.of("onderwerp", String.valueOf(rij[onderwerp])));
            }
        };
    }
}
