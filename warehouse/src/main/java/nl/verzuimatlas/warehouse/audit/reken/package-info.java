/**
 * Bounds of hidden whole numbers: which values fit a set of linear relations. Knows nothing of figures or pupils. A value is
 * proven possible by a whole-number solution only, and proven impossible by propagation of bounds, linear or integer programming.
 */
package nl.verzuimatlas.warehouse.audit.reken;
