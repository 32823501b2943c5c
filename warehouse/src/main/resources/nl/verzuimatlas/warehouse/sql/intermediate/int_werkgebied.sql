-- Gemeenten of the working area: the members of a GGD region today.
-- Grain:   one row per gemeente_code
-- Sources: stg_regio_gemeente, stg_gemeente
create or replace table int_werkgebied as
select distinct stg_gemeente.gemeente_code, stg_gemeente.gemeente_naam
from stg_gemeente
inner join stg_regio_gemeente
    on stg_regio_gemeente.gemeente_code = stg_gemeente.gemeente_code
    and stg_regio_gemeente.regiotype = 'ggd'
    and stg_regio_gemeente.geldig_tot_datum is null
where stg_gemeente.geldig_tot_datum is null
