-- Statutory signals of 16 hours whose term had passed on the last day that both the registration and the reports cover,
-- whatever followed.
-- Grain:   one row per signaal_id (the rule asks for one action)
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
where stg_naleving.protocol_id = 'landelijk'
    and stg_naleving.regel_id = 'LPW-16U'
    and stg_naleving.actie = 'duo-melding'
    and stg_naleving.uitkomst <> 'loopt-nog'
    and stg_naleving.uiterste_datum <= gedekt.laatste_datum
