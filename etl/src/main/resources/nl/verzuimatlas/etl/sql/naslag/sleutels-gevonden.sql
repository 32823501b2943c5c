-- How many of these keys (parameter 2, separated by a record separator) a delivery has (parameter 1: its rows).
select count(distinct sleutel)
from (
    select concat_ws('|', /*kolommen*/) as sleutel
    from read_parquet(?)
)
where sleutel in (select unnest(string_split(?, chr(30))))
