-- Median and 90th percentile of what was measured, for the categories that are such a measure.
-- Grain:      one row per indicator, regiotype, regiocode, schooljaar, dimensie, categorie
-- Sources:    telling_gebied
-- Definition: between the two values nearest to the place (number of values - 1) x share, in proportion. Values are counted and not
--             held one by one, so that a measurement of every pupil of the country fits
create or replace table kubus_meting as
with per_waarde as (
    select
        indicator,
        regiotype,
        regiocode,
        schooljaar,
        dimensie,
        categorie,
        meting,
        -- the measure is the last of the categories that are joined with +
        case split_part(categorie, '+', -1) when 'mediaan' then 0.5::double when 'p90' then 0.9::double end as aandeel,
        -- null: a thing with a key
        sum(coalesce(aantal, 1))::bigint as aantal
    from telling_gebied
    where meting is not null
    group by indicator, regiotype, regiocode, schooljaar, dimensie, categorie, meting
),
gestapeld as (
    select
        per_waarde.*,
        sum(aantal) over (
            partition by indicator, regiotype, regiocode, schooljaar, dimensie, categorie
            order by meting
        ) as tot_en_met_aantal,
        aandeel * (sum(aantal) over (
            partition by indicator, regiotype, regiocode, schooljaar, dimensie, categorie
        ) - 1)::double as plaats
    from per_waarde
    where aandeel is not null
),
buren as (
    select
        indicator,
        regiotype,
        regiocode,
        schooljaar,
        dimensie,
        categorie,
        min(plaats) as plaats,
        min(meting) filter (tot_en_met_aantal > floor(plaats)) as onder,
        min(meting) filter (tot_en_met_aantal > ceil(plaats)) as boven
    from gestapeld
    group by indicator, regiotype, regiocode, schooljaar, dimensie, categorie
)
select
    indicator,
    regiotype,
    regiocode,
    schooljaar,
    dimensie,
    categorie,
    onder + (boven - onder) * (plaats - floor(plaats)) as meting
from buren
