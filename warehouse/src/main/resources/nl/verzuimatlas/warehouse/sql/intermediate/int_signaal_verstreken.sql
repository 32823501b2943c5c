-- Signals whose term had passed on the last day that both the registration and the reports cover, whatever followed.
-- Grain:   one row per signaal_id
-- Sources: stg_naleving, stg_dekking
create or replace table int_signaal_verstreken as
with gedekt as (
    select schooljaar, min(laatste_datum) as laatste_datum
    from (
        select bron, schooljaar, max(laatste_datum) as laatste_datum
        from stg_dekking
        where bron in ('duo-meldingen', 'verzuimregistratie')
        group by bron, schooljaar
    )
    group by schooljaar
)
select stg_naleving.*
from stg_naleving
inner join gedekt using (schooljaar)
where stg_naleving.uitkomst <> 'loopt-nog'
    and stg_naleving.uiterste_datum <= gedekt.laatste_datum
