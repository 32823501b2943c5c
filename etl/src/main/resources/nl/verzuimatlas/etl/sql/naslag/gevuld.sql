-- Rows with a value, per column (parameter 1: rows of a delivery).
select count(columns(*))
from read_parquet(?)
