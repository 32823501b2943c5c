-- Topics that stand in the absence protocols of schools.
-- Grain:   one row to count per vestiging, school year and topic that was looked at; in_teller: it is in the protocol
-- Sources: stg_protocolscan (what was not looked at has no row)
with zonder_protocol as (
    select vestiging_code, schooljaar
    from stg_protocolscan
    where onderwerp = 'protocol' and not is_aanwezig
),
met_protocol as (
    select *
    from stg_protocolscan
    anti join zonder_protocol using (vestiging_code, schooljaar)
),
onderwerp as (
    select
        vestiging_code,
        school_gemeente_code,
        onderwijssoort,
        schooljaar,
        case when onderwerp in ('visie', 'doelen', 'evaluatie') then 'overig' else split_part(onderwerp, '-', 1) end
            as dimensie,
        case
            when onderwerp in ('visie', 'doelen', 'evaluatie') then onderwerp
            else substr(onderwerp, strpos(onderwerp, '-') + 1)
        end as categorie,
        is_aanwezig as in_teller
    from met_protocol
    where onderwerp not in ('protocol', 'beleid')
),
niveau as (
    -- every protocol of which the level is known counts under both levels, and is in the numerator of its own
    select
        vestiging_code,
        school_gemeente_code,
        onderwijssoort,
        schooljaar,
        'niveau' as dimensie,
        unnest(['regionaal', 'school']) as categorie,
        niveau
    from met_protocol
    where onderwerp = 'protocol' and niveau is not null
),
per_onderwerp as (
    select * from onderwerp
    union all
    select * exclude (niveau), niveau = categorie as in_teller from niveau
)
select
    vestiging_code as telsleutel,
    school_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie,
    in_teller
from per_onderwerp
