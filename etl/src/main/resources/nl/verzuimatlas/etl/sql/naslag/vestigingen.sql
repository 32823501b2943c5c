-- Vestigingen of a delivery of source vestigingen (parameter 1: its rows).
select
    vestigingscode,
    onderwijssoort,
    vakantieregio,
    lesuren_per_dag
from read_parquet(?)
