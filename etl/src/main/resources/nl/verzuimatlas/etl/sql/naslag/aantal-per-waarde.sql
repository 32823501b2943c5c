-- Rows per value of a column (/*kolom*/, a name from the schema of the source; parameter 1: rows of a delivery).
select
    cast(/*kolom*/ as varchar) as waarde,
    count(*) as aantal
from read_parquet(?)
where /*kolom*/ is not null
group by /*kolom*/
