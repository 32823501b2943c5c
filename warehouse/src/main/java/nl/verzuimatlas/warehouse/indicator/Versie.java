package nl.verzuimatlas.warehouse.indicator;

/**
 * A version of a definition. Earlier versions stay in the registry, so that a figure of then can be explained now.
 *
 * @param versie name of the version, the same as in {@code definitieversie} of the figures counted by it
 * @param geldigVan first school year of which the figure was called by this version, for example {@code 2017-2018}
 * @param geldigTot last such school year; empty when it still holds
 * @param wijziging what is different from the version before, as a sentence
 * @param categorie breakdown and category ({@code dimensie:categorie}) that counts every school year by this version; empty
 *     when the version cannot be counted any more
 */
public record Versie(String versie, String geldigVan, String geldigTot, String wijziging, String categorie) {}
