/** What an attacker knows of how figures hang together: sums, regions, balances, shares, years, and what can be learned from the figures. */
package nl.verzuimatlas.warehouse.audit.verband;
