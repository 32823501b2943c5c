-- Published figures as they were published, plus the sum over a subregio when every member has a published figure or is
-- said to be missing; a sum without a missing gemeente says so.
-- Grain:   one row per indicator, regiotype, regiocode, schooljaar, dimensie, categorie
-- Sources: stg_referentiecijfer, stg_regio_gemeente, stg_gemeente
create or replace table kubus_gepubliceerd as
with gebiedsnaam as (
    select 'gemeente' as regiotype, gemeente_code as regiocode, min(gemeente_naam) as regionaam
    from stg_gemeente
    group by gemeente_code
    union all
    select regiotype, regiocode, min(regionaam) as regionaam
    from stg_regio_gemeente
    group by regiotype, regiocode
    union all
    select 'land' as regiotype, 'NL' as regiocode, 'Nederland' as regionaam
),
som as (
    select
        stg_referentiecijfer.indicator,
        stg_regio_gemeente.regiotype,
        stg_regio_gemeente.regiocode,
        stg_referentiecijfer.schooljaar,
        stg_referentiecijfer.dimensie,
        stg_referentiecijfer.categorie,
        stg_referentiecijfer.eenheid,
        stg_referentiecijfer.bron,
        sum(stg_referentiecijfer.waarde) as waarde,
        string_agg(gebiedsnaam.regionaam, ', ' order by gebiedsnaam.regionaam)
            filter (stg_referentiecijfer.status = 'ontbreekt') as zonder
    from stg_referentiecijfer
    inner join stg_regio_gemeente
        on stg_regio_gemeente.gemeente_code = stg_referentiecijfer.regiocode
        and stg_regio_gemeente.regiotype = 'subregio'
    inner join gebiedsnaam
        on gebiedsnaam.regiotype = 'gemeente'
        and gebiedsnaam.regiocode = stg_referentiecijfer.regiocode
    where stg_referentiecijfer.regiotype = 'gemeente'
        and stg_referentiecijfer.status in ('cijfer', 'ontbreekt')
        -- only counts can be added up
        and stg_referentiecijfer.eenheid in ('leerlingen', 'meldingen', 'gevallen', 'scholen')
    group by
        stg_referentiecijfer.indicator,
        stg_regio_gemeente.regiotype,
        stg_regio_gemeente.regiocode,
        stg_referentiecijfer.schooljaar,
        stg_referentiecijfer.dimensie,
        stg_referentiecijfer.categorie,
        stg_referentiecijfer.eenheid,
        stg_referentiecijfer.bron
    having count(*) = (
        select count(*)
        from stg_regio_gemeente as lid
        where lid.regiotype = stg_regio_gemeente.regiotype
            and lid.regiocode = stg_regio_gemeente.regiocode
    )
)
select
    stg_referentiecijfer.indicator,
    stg_referentiecijfer.regiotype,
    stg_referentiecijfer.regiocode,
    -- null: a published area that the reference data do not know
    coalesce(gebiedsnaam.regionaam, stg_referentiecijfer.regiocode) as regionaam,
    stg_referentiecijfer.schooljaar,
    stg_referentiecijfer.dimensie,
    stg_referentiecijfer.categorie,
    stg_referentiecijfer.teller,
    stg_referentiecijfer.noemer,
    stg_referentiecijfer.waarde,
    stg_referentiecijfer.eenheid,
    stg_referentiecijfer.status,
    coalesce(stg_referentiecijfer.kenmerken, '') as kenmerken,
    stg_referentiecijfer.bron,
    coalesce(stg_referentiecijfer.toelichting, '') as toelichting
from stg_referentiecijfer
left join gebiedsnaam using (regiotype, regiocode)
union all
select
    som.indicator,
    som.regiotype,
    som.regiocode,
    gebiedsnaam.regionaam,
    som.schooljaar,
    som.dimensie,
    som.categorie,
    som.waarde as teller,
    null as noemer,
    som.waarde,
    som.eenheid,
    'cijfer' as status,
    if(som.zonder is null, '', 'onvolledig') as kenmerken,
    'Som van de gemeenten uit: ' || som.bron as bron,
    -- null: no gemeente is missing
    coalesce('zonder ' || som.zonder, '') as toelichting
from som
inner join gebiedsnaam using (regiotype, regiocode)
