-- Which gemeente counts for which area. A gemeente that lies in two samenwerkingsverbanden counts in full in both.
-- Grain:   one row per regiotype, regiocode, gemeente_code
--          The country is an area when the working area is all of it.
-- Sources: int_werkgebied, stg_regio_gemeente, reg_gemeente (all gemeenten of today)
create or replace table int_gebied as
select
    'gemeente' as regiotype,
    gemeente_code as regiocode,
    gemeente_naam as regionaam,
    gemeente_code,
    gemeente_naam,
    false as is_deel
from int_werkgebied
union all
select
    stg_regio_gemeente.regiotype,
    stg_regio_gemeente.regiocode,
    stg_regio_gemeente.regionaam,
    int_werkgebied.gemeente_code,
    int_werkgebied.gemeente_naam,
    stg_regio_gemeente.is_deel
from stg_regio_gemeente
inner join int_werkgebied using (gemeente_code)
where stg_regio_gemeente.geldig_tot_datum is null
union all
select
    'land' as regiotype,
    'NL' as regiocode,
    'Nederland' as regionaam,
    gemeente_code,
    gemeente_naam,
    false as is_deel
from int_werkgebied
where not exists (select 1 from reg_gemeente anti join int_werkgebied using (gemeente_code))
