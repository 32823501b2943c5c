/**
 * Made-up figures, with and without planted changes, to measure how often a judgement is right and how often it is wrong. The
 * generators work otherwise than the judgements assume: schools differ in size, swing and fall silent one by one.
 */
package nl.verzuimatlas.warehouse.simulatie;
