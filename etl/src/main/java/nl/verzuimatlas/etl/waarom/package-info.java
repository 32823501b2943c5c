/**
 * Why a figure is what it is: from a cell of a release to the signals in it, and from a signal to the days of a pupil. For who
 * may read the files of the home; nothing of it is to be published.
 */
package nl.verzuimatlas.etl.waarom;
