-- Name:   Elk feit staat in het schooljaar van zijn datum
-- Finds:  reports and days of absence that lie outside the school year they are stored under
-- Level:  fout, stops the release
-- Mend:   the school year of the fact is not derived from its date (etl, package feit)
-- Rows:   toets_feit
with grens as (
    select 'melding' as tabel, schooljaar, min(begin_datum) as eerste_datum, max(begin_datum) as laatste_datum
    from stg_melding
    group by schooljaar
    union all
    select 'verzuim_dag' as tabel, schooljaar, min(datum) as eerste_datum, max(datum) as laatste_datum
    from stg_verzuim_dag
    group by schooljaar
)
select tabel || ' ' || schooljaar || ': van ' || eerste_datum || ' tot en met ' || laatste_datum as reden
from grens
where eerste_datum < make_date(left(schooljaar, 4)::int, 8, 1)
    or laatste_datum >= make_date(left(schooljaar, 4)::int + 1, 8, 1)
