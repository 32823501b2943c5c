/** Parquet files, written column by column. */
package nl.verzuimatlas.etl.parquet;
