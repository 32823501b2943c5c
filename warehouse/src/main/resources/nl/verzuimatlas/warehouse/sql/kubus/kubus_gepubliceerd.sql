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
gekozen as (
    -- two publications of the same figure: the first by name is shown, and says what the other has
    select
        stg_referentiecijfer.*,
        string_agg(bron || ': ' || waarde, '; ') over sleutel as alle_waarden,
        min(waarde) over sleutel is distinct from max(waarde) over sleutel as bronnen_verschillen,
        row_number() over (
            partition by indicator, regiotype, regiocode, schooljaar, dimensie, categorie
            order by bron, waarde
        ) as volgnummer
    from stg_referentiecijfer
    window sleutel as (
        partition by indicator, regiotype, regiocode, schooljaar, dimensie, categorie
        order by bron
        rows between unbounded preceding and unbounded following
    )
),
som as (
    select
        gekozen.indicator,
        stg_regio_gemeente.regiotype,
        stg_regio_gemeente.regiocode,
        gekozen.schooljaar,
        gekozen.dimensie,
        gekozen.categorie,
        gekozen.eenheid,
        min(gekozen.bron) as bron,
        sum(gekozen.waarde) as waarde,
        string_agg(gebiedsnaam.regionaam, ', ' order by gebiedsnaam.regionaam)
            filter (gekozen.status = 'ontbreekt') as zonder
    from gekozen
    inner join stg_regio_gemeente
        on stg_regio_gemeente.gemeente_code = gekozen.regiocode
        and stg_regio_gemeente.regiotype = 'subregio'
    inner join gebiedsnaam
        on gebiedsnaam.regiotype = 'gemeente'
        and gebiedsnaam.regiocode = gekozen.regiocode
    where gekozen.regiotype = 'gemeente'
        and gekozen.volgnummer = 1
        and gekozen.status in ('cijfer', 'ontbreekt')
        -- only counts can be added up
        and gekozen.eenheid in ('leerlingen', 'meldingen', 'gevallen', 'scholen')
    group by
        gekozen.indicator,
        stg_regio_gemeente.regiotype,
        stg_regio_gemeente.regiocode,
        gekozen.schooljaar,
        gekozen.dimensie,
        gekozen.categorie,
        gekozen.eenheid
    having count(*) = (
        select count(*)
        from stg_regio_gemeente as lid
        where lid.regiotype = stg_regio_gemeente.regiotype
            and lid.regiocode = stg_regio_gemeente.regiocode
    )
)
select
    gekozen.indicator,
    gekozen.regiotype,
    gekozen.regiocode,
    -- null: a published area that the reference data do not know
    coalesce(gebiedsnaam.regionaam, gekozen.regiocode) as regionaam,
    gekozen.schooljaar,
    gekozen.dimensie,
    gekozen.categorie,
    gekozen.teller,
    gekozen.noemer,
    gekozen.waarde,
    gekozen.eenheid,
    gekozen.status,
    coalesce(gekozen.kenmerken, '') as kenmerken,
    gekozen.bron,
    case
        when gekozen.bronnen_verschillen
            then 'bronnen spreken elkaar tegen: ' || gekozen.alle_waarden
        -- null: the publisher makes no reservation
        else coalesce(gekozen.toelichting, '')
    end as toelichting
from gekozen
left join gebiedsnaam using (regiotype, regiocode)
where gekozen.volgnummer = 1
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
-- a figure that the publisher gives itself goes before a sum of ours
where not exists (
    select 1
    from gekozen
    where gekozen.indicator = som.indicator
        and gekozen.regiotype = som.regiotype
        and gekozen.regiocode = som.regiocode
        and gekozen.schooljaar = som.schooljaar
        and gekozen.dimensie = som.dimensie
        and gekozen.categorie = som.categorie
)
