-- Days of which a vestiging registered anything, numbered in the school year.
-- Grain:   one row per vestiging_code, datum; dag_nummer: 1 or more
-- Sources: stg_verzuim_dag
create or replace table int_vestiging_dag as
select
    vestiging_code,
    datum,
    row_number() over (partition by vestiging_code, schooljaar order by datum) as dag_nummer
from (select distinct vestiging_code, schooljaar, datum from stg_verzuim_dag)
