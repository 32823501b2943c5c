-- What this release shows otherwise than the one before it (vorige), and why.
-- Grain:   one row per cell that changed
-- Sources: waarnemingen and indicatoren of both releases, wissel (deliveries that changed, per school year), telwijze (what
--          else changed)
insert into wijzigingen
with cel as (
    select
        indicator,
        reeks,
        regiotype,
        regiocode,
        schooljaar,
        dimensie,
        categorie,
        coalesce(nieuw.regionaam, oud.regionaam) as regionaam,
        coalesce(nieuw.eenheid, oud.eenheid) as eenheid,
        -- null: the cell is of one of the two only
        coalesce(oud.status, '') as status_oud,
        coalesce(nieuw.status, '') as status_nieuw,
        oud.waarde as waarde_oud,
        nieuw.waarde as waarde_nieuw,
        contains(coalesce(oud.kenmerken, ''), 'voorlopig') as is_voorlopig_oud,
        contains(coalesce(nieuw.kenmerken, ''), 'voorlopig') as is_voorlopig_nieuw,
        oud.kenmerken is distinct from nieuw.kenmerken as andere_kenmerken,
        coalesce(oud.definitieversie <> nieuw.definitieversie, false) as andere_definitie,
        coalesce(oud.eenheid <> nieuw.eenheid, false) as andere_eenheid
    from waarnemingen as nieuw
    full outer join vorige.waarnemingen as oud
        using (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
),
verborgen as (
    select unnest(['afgeschermd', 'te-weinig-respons']) as status
),
gewijzigd as (
    select
        *,
        case
            when status_oud = 'cijfer' and status_nieuw = 'cijfer' then case
                when andere_eenheid or abs(waarde_nieuw - waarde_oud) > 1e-9 * greatest(1, abs(waarde_oud)) then 'gewijzigd'
                when is_voorlopig_oud and not is_voorlopig_nieuw then 'definitief'
                when is_voorlopig_nieuw and not is_voorlopig_oud then 'voorlopig'
                when andere_kenmerken then 'kenmerk'
            end
            when status_oud = 'cijfer' and status_nieuw in (select status from verborgen) then 'afgeschermd'
            when status_nieuw = 'cijfer' and status_oud in (select status from verborgen) then 'zichtbaar'
            when status_nieuw = 'cijfer' then 'nieuw'
            when status_oud = 'cijfer' then 'vervallen'
            -- hidden in one of them: that it is there or not is public, a number is not
            when status_nieuw in (select status from verborgen) and status_oud not in (select status from verborgen)
                then 'nieuw'
            when status_oud in (select status from verborgen) and status_nieuw not in (select status from verborgen)
                then 'vervallen'
        end as soort
    from cel
),
bron_van_indicator as (
    select indicator, 'eigen' as reeks, unnest(from_json(definitie -> '$.bronnen', '["varchar"]')) as bron
    from indicatoren
    union all
    select indicator, 'gepubliceerd' as reeks, 'referentiecijfers' as bron
    from indicatoren
),
-- deliveries of the sources of an indicator that changed, about the school year itself and about any
wissel_van_jaar as (
    select
        bron_van_indicator.indicator,
        bron_van_indicator.reeks,
        wissel.schooljaar,
        list(distinct wissel.reden order by wissel.reden) as redenen,
        string_agg(distinct wissel.zin, '; ' order by wissel.zin) as zinnen
    from wissel
    inner join bron_van_indicator using (bron)
    group by bron_van_indicator.indicator, bron_van_indicator.reeks, wissel.schooljaar
),
wissel_van_bron as (
    select
        bron_van_indicator.indicator,
        bron_van_indicator.reeks,
        list(distinct wissel.reden order by wissel.reden) as redenen,
        string_agg(distinct wissel.zin, '; ' order by wissel.zin) as zinnen
    from wissel
    inner join bron_van_indicator using (bron)
    group by bron_van_indicator.indicator, bron_van_indicator.reeks
),
wissel_van_alles as (
    select
        list(distinct wissel.reden order by wissel.reden) as redenen,
        string_agg(distinct wissel.zin, '; ' order by wissel.zin) as zinnen
    from wissel
),
andere_tekst as (
    select nieuw.indicator
    from indicatoren as nieuw
    inner join vorige.indicatoren as oud using (indicator)
    where nieuw.definitie::varchar <> oud.definitie::varchar
),
gevonden as (
    select
        gewijzigd.*,
        case
            when gewijzigd.soort in ('afgeschermd', 'zichtbaar') then ['bescherming']
            when gewijzigd.andere_definitie or gewijzigd.andere_eenheid then ['definitie']
            when wissel_van_jaar.redenen is not null then wissel_van_jaar.redenen
            when wissel_van_bron.redenen is not null then wissel_van_bron.redenen
            when andere_tekst.indicator is not null or telwijze.is_anders then ['definitie']
            when wissel_van_alles.redenen is not null then wissel_van_alles.redenen
            else ['onbekend']
        end as redenen,
        case
            when gewijzigd.soort in ('afgeschermd', 'zichtbaar') then ''
            when gewijzigd.andere_definitie or gewijzigd.andere_eenheid then 'de definitie is veranderd'
            when wissel_van_jaar.redenen is not null then wissel_van_jaar.zinnen
            when wissel_van_bron.redenen is not null then wissel_van_bron.zinnen
            when andere_tekst.indicator is not null then 'de definitie is veranderd'
            when telwijze.is_anders then telwijze.zin
            when wissel_van_alles.redenen is not null then wissel_van_alles.zinnen
            else ''
        end as zinnen
    from gewijzigd
    cross join telwijze
    cross join wissel_van_alles
    -- null: no delivery of its sources changed
    left join wissel_van_jaar
        on wissel_van_jaar.indicator = gewijzigd.indicator
        and wissel_van_jaar.reeks = gewijzigd.reeks
        and wissel_van_jaar.schooljaar = gewijzigd.schooljaar
    left join wissel_van_bron
        on wissel_van_bron.indicator = gewijzigd.indicator
        and wissel_van_bron.reeks = gewijzigd.reeks
    left join andere_tekst on andere_tekst.indicator = gewijzigd.indicator
    where gewijzigd.soort is not null
)
select
    indicator,
    reeks,
    regiotype,
    regiocode,
    regionaam,
    schooljaar,
    dimensie,
    categorie,
    soort,
    -- several: what is there for the first time came late, what is gone was withdrawn, what moved was corrected
    case
        when soort = 'nieuw' and list_contains(redenen, 'nalevering') then 'nalevering'
        when soort = 'vervallen' and list_contains(redenen, 'intrekking') then 'intrekking'
        else redenen[1]
    end as reden,
    case when soort in ('gewijzigd', 'definitief', 'voorlopig', 'kenmerk') then waarde_oud end as waarde_oud,
    case when status_nieuw = 'cijfer' then waarde_nieuw end as waarde_nieuw,
    eenheid,
    status_oud,
    status_nieuw,
    is_voorlopig_oud,
    is_voorlopig_nieuw,
    if(length(zinnen) > 300, left(zinnen, 297) || '...', zinnen) as toelichting
from gevonden
order by indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie
