/** What the home already knows, for checks of a new delivery: vestigingen, regions, school holidays, earlier deliveries. */
package nl.verzuimatlas.etl.naslag;
