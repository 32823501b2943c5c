-- Which gemeente is covered for which indicator: all sources of the indicator were delivered for it.
-- Grain:   one row per indicator, gemeente_code, schooljaar with at least one of the sources somewhere
-- Sources: stg_dekking, reg_bron (registry), int_werkgebied
create or replace table int_dekking as
with geleverd as (
    select
        bron,
        gemeente_code,
        schooljaar,
        bool_or(is_voorlopig) as is_voorlopig,
        max(laatste_datum) as laatste_datum
    from stg_dekking
    group by bron, gemeente_code, schooljaar
),
jaar_van_indicator as (
    -- a school year belongs to an indicator when each of its sources was delivered for some gemeente
    select reg_bron.indicator, geleverd.schooljaar
    from reg_bron
    inner join geleverd using (bron)
    group by reg_bron.indicator, geleverd.schooljaar
    having count(distinct reg_bron.bron) = (
        select count(*) from reg_bron as alle where alle.indicator = reg_bron.indicator
    )
)
select
    jaar_van_indicator.indicator,
    jaar_van_indicator.schooljaar,
    int_werkgebied.gemeente_code,
    count(geleverd.bron) = count(*) as is_geleverd,
    coalesce(bool_or(geleverd.is_voorlopig), false) as is_voorlopig,
    min(geleverd.laatste_datum) as laatste_datum
from jaar_van_indicator
cross join int_werkgebied
inner join reg_bron on reg_bron.indicator = jaar_van_indicator.indicator
-- null: this source was not delivered for this gemeente and year
left join geleverd
    on geleverd.bron = reg_bron.bron
    and geleverd.gemeente_code = int_werkgebied.gemeente_code
    and geleverd.schooljaar = jaar_van_indicator.schooljaar
group by jaar_van_indicator.indicator, jaar_van_indicator.schooljaar, int_werkgebied.gemeente_code
