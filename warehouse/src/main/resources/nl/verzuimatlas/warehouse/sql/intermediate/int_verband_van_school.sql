-- In which samenwerkingsverband a pupil counts who lives in a gemeente that lies in two: that of the school, when the gemeente of
-- the school lies whole in one of the two. Other pupils of such a gemeente count in both.
-- Grain:   one row per regiotype, gemeente_code (of residence), school_gemeente_code
-- Sources: int_gebied, stg_regio_gemeente
create or replace table int_verband_van_school as
with geheel as (
    select regiotype, gemeente_code as school_gemeente_code, min(regiocode) as regiocode
    from stg_regio_gemeente
    where regiotype in ('swv-po', 'swv-vo')
        and not is_deel
        and geldig_tot_datum is null
    group by regiotype, gemeente_code
    having count(*) = 1
)
select
    int_gebied.regiotype,
    int_gebied.gemeente_code,
    geheel.school_gemeente_code,
    geheel.regiocode
from int_gebied
inner join geheel
    on geheel.regiotype = int_gebied.regiotype
    and geheel.regiocode = int_gebied.regiocode
where int_gebied.is_deel
