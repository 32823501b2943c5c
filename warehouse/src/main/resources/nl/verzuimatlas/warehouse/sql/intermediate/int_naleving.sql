-- Expected actions whose term had passed on the last day that both the registration and the source of the action cover,
-- whatever followed: a report to DUO (duo-meldingen), or a step (acties).
-- Grain:   one row per signaal_id, actie_nr
-- Sources: stg_naleving, stg_dekking
create or replace table int_naleving as
with gedekt as (
    select bron, schooljaar, max(laatste_datum) as laatste_datum
    from stg_dekking
    where bron in ('verzuimregistratie', 'duo-meldingen', 'acties')
    group by bron, schooljaar
)
select
    stg_naleving.signaal_id || '|' || stg_naleving.actie_nr as telsleutel,
    stg_naleving.signaal_id,
    stg_naleving.leerling_sleutel,
    stg_naleving.school_gemeente_code as gemeente_code,
    stg_naleving.onderwijssoort,
    stg_naleving.schooljaar,
    stg_naleving.actie = 'duo-melding' as is_melding,
    stg_naleving.protocol_id || ':' || stg_naleving.regel_id as regel,
    case when stg_naleving.is_wettelijk then 'wettelijk' else 'afspraak' end as grond,
    -- of several steps of which one is enough, the first that the protocol names
    split_part(stg_naleving.actie, '/', 1) as actie_soort,
    strftime(stg_naleving.signaal_datum, '%m') as maand,
    stg_naleving.uitkomst,
    stg_naleving.te_laat_dagen,
    stg_naleving.uren_bij_actie
from stg_naleving
inner join gedekt as registratie
    on registratie.bron = 'verzuimregistratie'
    and registratie.schooljaar = stg_naleving.schooljaar
inner join gedekt as bron_van_actie
    on bron_van_actie.bron = case when stg_naleving.actie = 'duo-melding' then 'duo-meldingen' else 'acties' end
    and bron_van_actie.schooljaar = stg_naleving.schooljaar
where stg_naleving.uitkomst <> 'loopt-nog'
    and stg_naleving.uiterste_datum <= least(registratie.laatste_datum, bron_van_actie.laatste_datum)
