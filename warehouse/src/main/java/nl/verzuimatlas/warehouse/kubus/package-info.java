/**
 * From facts to the cube: registry and marts give counts, counts give figures with their interval and state. What may be
 * shown is decided after this, by {@code bescherming}.
 */
package nl.verzuimatlas.warehouse.kubus;
