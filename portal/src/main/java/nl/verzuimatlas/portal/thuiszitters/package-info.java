/** Pupils at home: how many, how long, in and out. */
package nl.verzuimatlas.portal.thuiszitters;
