/** The indicator registry: what each figure means, as data ({@code indicatoren/*.yaml}). */
package nl.verzuimatlas.warehouse.indicator;
