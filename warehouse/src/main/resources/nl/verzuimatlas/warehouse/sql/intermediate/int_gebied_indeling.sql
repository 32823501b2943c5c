-- Areas to count: those of today, and gemeenten as they were before a merger, for the school years of then.
-- Grain:   one row per regiotype, regiocode, gemeente_code
-- Sources: int_gebied, int_herindeling
create or replace table int_gebied_indeling as
select
    *,
    -- null: an area of today, for every school year
    null::varchar as oude_gemeente_code,
    null::date as geldig_van_datum,
    null::date as geldig_tot_datum
from int_gebied
union all
select
    'gemeente-oorspronkelijk' as regiotype,
    oude_gemeente_code as regiocode,
    oude_gemeente_naam as regionaam,
    gemeente_code,
    oude_gemeente_naam as gemeente_naam,
    false as is_deel,
    oude_gemeente_code,
    geldig_van_datum,
    geldig_tot_datum
from int_herindeling
