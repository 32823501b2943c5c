-- The day on which stock figures of a school year are taken: 31 July, or the last day that the deliveries cover.
-- Grain:   one row per schooljaar
-- Sources: stg_dekking
create or replace table int_peildatum as
with gedekt as (
    select schooljaar, min(laatste_datum) as laatste_datum
    from (
        select bron, schooljaar, max(laatste_datum) as laatste_datum
        from stg_dekking
        where bron in ('duo-meldingen', 'absoluut-verzuim')
        group by bron, schooljaar
    )
    group by schooljaar
)
select
    schooljaar,
    make_date(left(schooljaar, 4)::int, 8, 1) as begin_datum,
    make_date(left(schooljaar, 4)::int + 1, 7, 31) as einde_datum,
    least(make_date(left(schooljaar, 4)::int + 1, 7, 31), laatste_datum) as peil_datum
from gedekt
