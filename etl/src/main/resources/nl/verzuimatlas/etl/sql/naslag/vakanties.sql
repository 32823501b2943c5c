-- School holidays and days off in a delivery of source schoolvakanties (parameter 1: its rows).
select
    regio,
    "begin",
    einde
from read_parquet(?)
