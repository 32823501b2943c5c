-- Cells that cannot be known although the indicator was delivered: a category that asks for a source of its own that was not
-- delivered for all of the area, and a quarter that has not begun. Not delivered is never nobody.
-- Grain:   one row per indicator, regiotype, regiocode, schooljaar, dimensie, categorie
-- Sources: reg_categorie_bron, reg_kwartaal, reg_categorie (registry), int_dekking, int_gebied, int_kwartaal, stg_dekking
create or replace table int_ontbreekt as
select distinct
    int_dekking.indicator,
    int_gebied.regiotype,
    int_gebied.regiocode,
    int_dekking.schooljaar,
    reg_categorie_bron.dimensie,
    reg_categorie_bron.categorie
from int_dekking
inner join int_gebied using (gemeente_code)
inner join reg_categorie_bron using (indicator)
where int_dekking.is_geleverd
    and not exists (
        select 1
        from stg_dekking
        where stg_dekking.bron = reg_categorie_bron.bron
            and stg_dekking.schooljaar = int_dekking.schooljaar
            -- a school's registration is about pupils of every gemeente
            and (stg_dekking.gemeente_code = int_dekking.gemeente_code or stg_dekking.vestiging_code is not null)
    )
union
select
    int_dekking.indicator,
    int_gebied.regiotype,
    int_gebied.regiocode,
    int_dekking.schooljaar,
    reg_kwartaal.dimensie,
    reg_categorie.categorie
from int_dekking
inner join int_gebied using (gemeente_code)
inner join reg_kwartaal using (indicator)
inner join reg_categorie
    on reg_categorie.indicator = reg_kwartaal.indicator
    and reg_categorie.dimensie = reg_kwartaal.dimensie
where not exists (
    select 1
    from int_kwartaal
    where int_kwartaal.schooljaar = int_dekking.schooljaar
        and int_kwartaal.dimensie = reg_kwartaal.dimensie
)
union
select
    int_dekking.indicator,
    int_gebied.regiotype,
    int_gebied.regiocode,
    int_dekking.schooljaar,
    reg_categorie.dimensie,
    reg_categorie.categorie
from int_dekking
inner join int_gebied using (gemeente_code)
inner join reg_categorie
    on reg_categorie.indicator = int_dekking.indicator
    and reg_categorie.dimensie = 'kwartaal'
where not exists (
    select 1
    from int_kwartaal
    where int_kwartaal.schooljaar = int_dekking.schooljaar
        and int_kwartaal.dimensie = reg_categorie.categorie
)
