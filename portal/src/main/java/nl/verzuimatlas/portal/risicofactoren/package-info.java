/** Which factors go with illness absence and truancy. */
package nl.verzuimatlas.portal.risicofactoren;
