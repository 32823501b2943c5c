-- Rows that the script of a source wrote.
select
    count(*) filter (where reden is null) as geaccepteerd,
    count(*) filter (where reden is not null) as geweigerd
from read_parquet('uit/*/*.parquet', hive_partitioning = true)
