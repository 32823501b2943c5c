-- Coverage for the public: per source, gemeente of the working area and school year that the source knows.
-- Grain:   one row per bron, gemeente_code, schooljaar
-- Sources: stg_dekking, int_werkgebied
with jaar_van_bron as (
    select distinct bron, schooljaar
    from stg_dekking
),
geleverd as (
    select
        bron,
        gemeente_code,
        schooljaar,
        bool_or(is_voorlopig) as is_voorlopig,
        count(distinct vestiging_code) as school_aantal
    from stg_dekking
    group by bron, gemeente_code, schooljaar
)
select
    jaar_van_bron.bron,
    int_werkgebied.gemeente_code,
    jaar_van_bron.schooljaar,
    -- null: the source was not delivered for this gemeente and year
    case
        when geleverd.bron is null then 'ontbreekt'
        when geleverd.is_voorlopig then 'voorlopig'
        else 'geleverd'
    end as status,
    case when jaar_van_bron.bron = 'verzuimregistratie' then coalesce(geleverd.school_aantal, 0) end as school_aantal
from jaar_van_bron
cross join int_werkgebied
left join geleverd
    on geleverd.bron = jaar_van_bron.bron
    and geleverd.schooljaar = jaar_van_bron.schooljaar
    and geleverd.gemeente_code = int_werkgebied.gemeente_code
order by all
