package nl.verzuimatlas.portal.proef;

import java.util.List;

/** Municipalities of the working area; codes and regions are facts, all figures about them in tests are invented. */
final class ProefGemeenten {

    /**
     * A municipality.
     *
     * @param code CBS code
     * @param naam name
     * @param rmc RMC region
     * @param po SWV po, the largest part
     * @param vo SWV vo, the largest part
     */
    record Gemeente(String code, String naam, String rmc, String po, String vo) {}

    static final List<Gemeente> ALLE = List.of(
            new Gemeente("GM0197", "Aalten", "RMC13", "PO2502", "VO2502"),
            new Gemeente("GM0200", "Apeldoorn", "RMC11", "PO2505", "VO2505"),
            new Gemeente("GM1859", "Berkelland", "RMC13", "PO2501", "VO2502"),
            new Gemeente("GM1876", "Bronckhorst", "RMC13", "PO2503", "VO2503"),
            new Gemeente("GM0213", "Brummen", "RMC11", "PO2501", "VO2501"),
            new Gemeente("GM0222", "Doetinchem", "RMC13", "PO2503", "VO2503"),
            new Gemeente("GM0230", "Elburg", "RMC17", "PO2509", "VO2509"),
            new Gemeente("GM0232", "Epe", "RMC11", "PO2509", "VO2505"),
            new Gemeente("GM0233", "Ermelo", "RMC17", "PO2509", "VO2509"),
            new Gemeente("GM0243", "Harderwijk", "RMC17", "PO2509", "VO2509"),
            new Gemeente("GM0244", "Hattem", "RMC10", "PO2305", "VO2305"),
            new Gemeente("GM0246", "Heerde", "RMC10", "PO2305", "VO2305"),
            new Gemeente("GM0262", "Lochem", "RMC11", "PO2501", "VO2502"),
            new Gemeente("GM1955", "Montferland", "RMC13", "PO2503", "VO2503"),
            new Gemeente("GM0302", "Nunspeet", "RMC17", "PO2509", "VO2509"),
            new Gemeente("GM0269", "Oldebroek", "RMC17", "PO2305", "VO2305"),
            new Gemeente("GM1586", "Oost Gelre", "RMC13", "PO2502", "VO2502"),
            new Gemeente("GM1509", "Oude IJsselstreek", "RMC13", "PO2503", "VO2503"),
            new Gemeente("GM0273", "Putten", "RMC17", "PO2509", "VO2509"),
            new Gemeente("GM0285", "Voorst", "RMC11", "PO2501", "VO2505"),
            new Gemeente("GM0294", "Winterswijk", "RMC13", "PO2502", "VO2502"),
            new Gemeente("GM0301", "Zutphen", "RMC11", "PO2501", "VO2501"));

    private ProefGemeenten() {}
}
