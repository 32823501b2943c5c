/** Layouts of real files as data: the profiles, how a file is recognised, and how its columns become our fields. */
package nl.verzuimatlas.etl.profiel;
