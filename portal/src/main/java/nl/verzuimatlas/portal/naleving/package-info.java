/** Whether schools report in time. */
package nl.verzuimatlas.portal.naleving;
