-- Name:   Kubus en register hebben dezelfde categorieën
-- Finds:  an indicator, area and school year of which the cube has other categories than the registry has for such an area
-- Level:  fout, stops the release
-- Mend:   kubus_gebied loses or invents a category
-- Rows:   kubus_gebied
with verwacht as (
    select
        indicator,
        is_verband,
        count(*) as categorie_aantal
    from reg_categorie
    cross join (select unnest([true, false]) as is_verband) as soort
    where is_ook_van_verband or not is_verband
    group by indicator, is_verband
),
gevonden as (
    select
        kubus_gebied.indicator,
        kubus_gebied.regiotype,
        kubus_gebied.regiocode,
        kubus_gebied.schooljaar,
        count(distinct kubus_gebied.dimensie || ':' || kubus_gebied.categorie) as categorie_aantal,
        count(reg_categorie.categorie) as bekend_aantal,
        count(*) as cel_aantal
    from kubus_gebied
    -- null: the registry does not have it
    left join reg_categorie
        on reg_categorie.indicator = kubus_gebied.indicator
        and reg_categorie.dimensie = kubus_gebied.dimensie
        and reg_categorie.categorie = kubus_gebied.categorie
    group by kubus_gebied.indicator, kubus_gebied.regiotype, kubus_gebied.regiocode, kubus_gebied.schooljaar
)
select
    gevonden.indicator || ' ' || gevonden.regiocode || ' ' || gevonden.schooljaar || ': ' || gevonden.categorie_aantal
    || ' categorieën, het register heeft er ' || coalesce(verwacht.categorie_aantal, 0) as reden
from gevonden
-- null: the registry does not have the indicator
left join verwacht
    on verwacht.indicator = gevonden.indicator
    and verwacht.is_verband = (gevonden.regiotype in ('swv-po', 'swv-vo'))
where gevonden.categorie_aantal <> coalesce(verwacht.categorie_aantal, 0)
    or gevonden.bekend_aantal <> gevonden.cel_aantal
