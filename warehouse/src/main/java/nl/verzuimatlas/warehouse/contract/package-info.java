/** The shared vocabulary: the terms of the field as types, and the contracts of sources and fact tables. */
package nl.verzuimatlas.warehouse.contract;
