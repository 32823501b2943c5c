-- Samenwerkingsverbanden in a delivery of source regio-indeling (parameter 1: its rows).
select distinct regiocode
from read_parquet(?)
where regiotype in ('swv-po', 'swv-vo')
