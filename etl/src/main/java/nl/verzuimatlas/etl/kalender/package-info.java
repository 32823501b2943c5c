/** The school calendar: public holidays, school holidays per region, days off per vestiging, lesson weeks. */
package nl.verzuimatlas.etl.kalender;
