-- Name:   Een gebied telt niet meer dan zijn gemeenten samen
-- Finds:  an area that counts more than its gemeenten together, or (where every kind of education counts) less than one of them
-- Level:  fout, stops the release
-- Mend:   kubus_gebied counts a row in the wrong area, or loses it in one
-- Rows:   kubus_gebied
with gemeenten as (
    select
        kubus_gebied.indicator,
        int_gebied.regiotype,
        int_gebied.regiocode,
        kubus_gebied.schooljaar,
        kubus_gebied.dimensie,
        kubus_gebied.categorie,
        sum(kubus_gebied.teller) as som,
        max(kubus_gebied.teller) as grootste
    from kubus_gebied
    inner join int_gebied on int_gebied.gemeente_code = kubus_gebied.regiocode
    where kubus_gebied.regiotype = 'gemeente'
        and kubus_gebied.is_geleverd
        and int_gebied.regiotype <> 'gemeente'
    group by
        kubus_gebied.indicator,
        int_gebied.regiotype,
        int_gebied.regiocode,
        kubus_gebied.schooljaar,
        kubus_gebied.dimensie,
        kubus_gebied.categorie
)
select
    gebied.indicator || ' ' || gebied.regiocode || ' ' || gebied.schooljaar || ' ' || gebied.categorie || ': ' || gebied.teller
    || ', de gemeenten samen ' || gemeenten.som || ', de grootste ' || gemeenten.grootste as reden
from kubus_gebied as gebied
inner join gemeenten using (indicator, regiotype, regiocode, schooljaar, dimensie, categorie)
where gebied.teller > gemeenten.som
    -- who moves within an area flows in and out of its gemeenten, and of the area not at all; a stock and a count of cases of
    -- one gemeente are never more than those of its area
    or (
        gebied.teller < gemeenten.grootste
        and gebied.regiotype not in ('swv-po', 'swv-vo')
        and gebied.categorie not in ('instroom', 'uitstroom', 'verhuisd')
    )
