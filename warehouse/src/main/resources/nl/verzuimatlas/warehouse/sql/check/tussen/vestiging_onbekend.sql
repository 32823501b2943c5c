-- Name:   Elke vestiging met verzuim is bekend
-- Finds:  days of absence at a vestiging that the reference of vestigingen does not know
-- Level:  fout, stops the release
-- Mend:   the reference (source vestigingen) is delivered again; ingestion leaves such rows out
-- Rows:   toets_feit
with gebruikt as (
    select distinct vestiging_code
    from stg_verzuim_dag
)
select gebruikt.vestiging_code || ': deze vestiging kennen wij niet' as reden
from gebruikt
where not exists (select 1 from stg_vestiging where stg_vestiging.vestiging_code = gebruikt.vestiging_code)
