/** The home directory: where deliveries, quarantine and releases live, and the lock that keeps two runs apart. */
package nl.verzuimatlas.warehouse.thuis;
