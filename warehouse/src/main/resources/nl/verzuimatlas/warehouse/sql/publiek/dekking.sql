-- Coverage for the public: per source, gemeente of the working area and school year that the source knows.
-- Grain:   one row per bron, gemeente_code, schooljaar
-- Sources: stg_dekking, stg_vestiging, int_werkgebied, int_ingetrokken (deliveries that were withdrawn)
with jaar_van_bron as (
    select bron, schooljaar
    from stg_dekking
    union
    select bron, schooljaar
    from int_ingetrokken
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
),
vestigingen as (
    select gemeente_code, count(distinct vestiging_code) as vestiging_aantal
    from stg_vestiging
    group by gemeente_code
),
ingetrokken as (
    select distinct bron, gemeente_code, schooljaar
    from int_ingetrokken
)
select
    jaar_van_bron.bron,
    int_werkgebied.gemeente_code,
    jaar_van_bron.schooljaar,
    -- null: the source was not delivered for this gemeente and year
    case
        when geleverd.bron is null and ingetrokken.bron is not null then 'ingetrokken'
        when geleverd.bron is null then 'ontbreekt'
        when geleverd.is_voorlopig then 'voorlopig'
        else 'geleverd'
    end as status,
    case when jaar_van_bron.bron = 'verzuimregistratie' then coalesce(geleverd.school_aantal, 0) end as school_aantal,
    -- null: the reference of vestigingen knows none in this gemeente
    case
        when jaar_van_bron.bron = 'verzuimregistratie' then coalesce(vestigingen.vestiging_aantal, 0)
    end as vestiging_aantal
from jaar_van_bron
cross join int_werkgebied
left join geleverd
    on geleverd.bron = jaar_van_bron.bron
    and geleverd.schooljaar = jaar_van_bron.schooljaar
    and geleverd.gemeente_code = int_werkgebied.gemeente_code
left join ingetrokken
    on ingetrokken.bron = jaar_van_bron.bron
    and ingetrokken.schooljaar = jaar_van_bron.schooljaar
    and ingetrokken.gemeente_code = int_werkgebied.gemeente_code
left join vestigingen on vestigingen.gemeente_code = int_werkgebied.gemeente_code
order by all
