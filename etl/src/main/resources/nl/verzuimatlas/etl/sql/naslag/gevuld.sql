-- Rows with a value in a column (/*kolom*/, a name from the schema of the source; parameter 1: rows of a delivery).
select count(/*kolom*/)
from read_parquet(?)
