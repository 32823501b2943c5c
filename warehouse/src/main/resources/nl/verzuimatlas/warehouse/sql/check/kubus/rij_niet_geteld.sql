-- Name:   Elke rij om te tellen komt in een cel
-- Finds:  rows to count, of a gemeente that delivered, of which the cube has no cell of that gemeente
-- Level:  fout, stops the release
-- Mend:   kubus_gebied loses an area, a school year or a category
-- Rows:   telling
with sleutel as (
    select distinct indicator, gemeente_code, schooljaar, dimensie, categorie
    from telling
    where regiotype is null or regiotype = 'gemeente'
)
select sleutel.indicator || ' ' || sleutel.gemeente_code || ' ' || sleutel.schooljaar || ' ' || sleutel.categorie
    || ': geen cel in de kubus' as reden
from sleutel
inner join int_dekking
    on int_dekking.indicator = sleutel.indicator
    and int_dekking.gemeente_code = sleutel.gemeente_code
    and int_dekking.schooljaar = sleutel.schooljaar
    and int_dekking.is_geleverd
inner join reg_regiotype
    on reg_regiotype.indicator = sleutel.indicator
    and reg_regiotype.regiotype = 'gemeente'
-- a breakdown that the registry does not have is not counted
inner join (select distinct indicator, dimensie from reg_categorie) as uitsplitsing
    on uitsplitsing.indicator = sleutel.indicator
    and uitsplitsing.dimensie = sleutel.dimensie
where not exists (
    select 1
    from kubus_gebied
    where kubus_gebied.indicator = sleutel.indicator
        and kubus_gebied.regiotype = 'gemeente'
        and kubus_gebied.regiocode = sleutel.gemeente_code
        and kubus_gebied.schooljaar = sleutel.schooljaar
        and kubus_gebied.dimensie = sleutel.dimensie
        and kubus_gebied.categorie = sleutel.categorie
)
