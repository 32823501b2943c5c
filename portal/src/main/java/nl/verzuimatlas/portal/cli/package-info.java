/** Command line of the portal: the only place that prints. */
package nl.verzuimatlas.portal.cli;
