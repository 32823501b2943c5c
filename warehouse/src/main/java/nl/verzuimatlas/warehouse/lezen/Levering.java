package nl.verzuimatlas.warehouse.lezen;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A delivery that the release is made of.
 *
 * @param bron id of the source
 * @param id id of the delivery
 * @param leverancier who delivered
 * @param periode school year or dates it covers
 * @param versie higher replaced lower
 * @param voorlopig whether the supplier calls it provisional
 * @param ontvangenOp moment of ingestion
 * @param gelezen rows read; always accepted plus rejected; empty when they are so few that they would tell of a pupil
 * @param geaccepteerd rows accepted; empty when {@code gelezen} is
 * @param geweigerd rows rejected; empty when {@code gelezen} is
 * @param bevindingen number of findings that ask for attention: fout and waarschuwing
 */
public record Levering(
        String bron,
        String id,
        String leverancier,
        String periode,
        int versie,
        boolean voorlopig,
        Instant ontvangenOp,
        OptionalLong gelezen,
        OptionalLong geaccepteerd,
        OptionalLong geweigerd,
        long bevindingen) {}
