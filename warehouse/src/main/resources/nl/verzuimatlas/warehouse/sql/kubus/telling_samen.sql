-- Rows to count, brought together: a thing that stands in one row only is counted by number, so that its key need not be compared in
-- each area.
-- Grain:   one row per row of telling for a thing that stands in several rows of the category; else one per all columns but the key
-- Sources: telling (rows to count of all marts)
create or replace temp table telling_samen as
with meervoudig as materialized (
    select indicator, schooljaar, dimensie, categorie, telsleutel
    from telling
    where telsleutel is not null
    group by indicator, schooljaar, dimensie, categorie, telsleutel
    having count(*) > 1
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
from telling
semi join meervoudig using (indicator, schooljaar, dimensie, categorie, telsleutel)
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
from telling
anti join meervoudig using (indicator, schooljaar, dimensie, categorie, telsleutel)
group by all
