-- Rows to count, brought together: a thing that stands in one row only is counted by number, so that its key need not be compared in
-- each area.
-- Grain:   one row per row of telling for a thing that stands in several rows of the category; else one per all columns but the key
-- Sources: telling (rows to count of all marts)
create or replace temp table telling_samen as
with meervoudig as (
    select indicator, schooljaar, dimensie, categorie, telsleutel
    from telling
    where telsleutel is not null
    group by indicator, schooljaar, dimensie, categorie, telsleutel
    having count(*) > 1
),
gemerkt as (
    select
        telling.indicator,
        telling.gemeente_code,
        telling.onderwijssoort,
        telling.schooljaar,
        telling.dimensie,
        telling.categorie,
        telling.in_teller,
        telling.meting,
        telling.regiotype,
        telling.regiocode,
        telling.oude_gemeente_code,
        telling.school_gemeente_code,
        telling.aantal,
        -- null: stands in this row only
        meervoudig.telsleutel
    from telling
    left join meervoudig using (indicator, schooljaar, dimensie, categorie, telsleutel)
)
select
    indicator,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie,
    in_teller,
    meting,
    regiotype,
    regiocode,
    oude_gemeente_code,
    school_gemeente_code,
    null::bigint as aantal,
    telsleutel
from gemerkt
where telsleutel is not null
union all
select
    indicator,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie,
    in_teller,
    meting,
    regiotype,
    regiocode,
    oude_gemeente_code,
    school_gemeente_code,
    -- null: a thing with a key
    sum(coalesce(aantal, 1))::bigint as aantal,
    null as telsleutel
from gemerkt
where telsleutel is null
group by
    indicator,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie,
    in_teller,
    meting,
    regiotype,
    regiocode,
    oude_gemeente_code,
    school_gemeente_code
