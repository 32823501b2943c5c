-- Gemeenten of which today's gemeente was made, each for the school years that it was there from the first day to the last.
-- Grain:   one row per oude_gemeente_code; also today's code, where it was there before another was joined to it
-- Sources: stg_gemeente, int_werkgebied
create or replace table int_herindeling as
with recursive keten as (
    select gemeente_code as oude_gemeente_code, gemeente_code
    from int_werkgebied
    union
    select stg_gemeente.gemeente_code as oude_gemeente_code, keten.gemeente_code
    from keten
    inner join stg_gemeente on stg_gemeente.opvolger_code = keten.oude_gemeente_code
),
-- a school year counts when it ended before the merger
per_code as (
    select
        keten.gemeente_code,
        keten.oude_gemeente_code,
        stg_gemeente.gemeente_naam as oude_gemeente_naam,
        stg_gemeente.geldig_van_datum,
        -- null: the code is there today
        stg_gemeente.geldig_tot_datum
    from keten
    inner join stg_gemeente on stg_gemeente.gemeente_code = keten.oude_gemeente_code
),
laatste_herindeling as (
    select gemeente_code, max(geldig_tot_datum) as datum
    from per_code
    group by gemeente_code
    having max(geldig_tot_datum) is not null
)
select
    per_code.gemeente_code,
    per_code.oude_gemeente_code,
    per_code.oude_gemeente_naam,
    per_code.geldig_van_datum,
    coalesce(per_code.geldig_tot_datum, laatste_herindeling.datum) as geldig_tot_datum
from per_code
inner join laatste_herindeling using (gemeente_code)
