-- Pupils whom a protocol signals, also where it does not hold.
-- Grain:   one row to count per gemeente of the school, onderwijssoort, school year and rule, and the same per protocol, for all
--          pupils who have signals in one such place only (aantal: how many), and one per pupil who has signals in more places
-- Sources: stg_signaal_leerling
with verspreid as (
    select leerling_sleutel, schooljaar
    from stg_signaal_leerling
    group by leerling_sleutel, schooljaar
    having min(school_gemeente_code) <> max(school_gemeente_code) or min(onderwijssoort) <> max(onderwijssoort)
),
gemerkt as (
    select stg_signaal_leerling.*, verspreid.leerling_sleutel is not null as is_verspreid
    from stg_signaal_leerling
    -- null: all signals of the pupil are in one place
    left join verspreid using (leerling_sleutel, schooljaar)
),
per_plaats as (
    select
        school_gemeente_code,
        onderwijssoort,
        schooljaar,
        protocol_id,
        regel_id,
        grouping(regel_id) = 1 as is_geheel,
        count(distinct leerling_sleutel) as aantal
    from gemerkt
    where not is_verspreid
    group by grouping sets (
        (school_gemeente_code, onderwijssoort, schooljaar, protocol_id),
        (school_gemeente_code, onderwijssoort, schooljaar, protocol_id, regel_id)
    )
),
per_leerling as (
    select gemerkt.*, unnest([
        {'dimensie': 'protocol', 'categorie': protocol_id},
        {'dimensie': 'regel', 'categorie': protocol_id || ':' || regel_id}
    ], recursive := true)
    from gemerkt
    where is_verspreid
)
select
    null as telsleutel,
    school_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    case when is_geheel then 'protocol' else 'regel' end as dimensie,
    case when is_geheel then protocol_id else protocol_id || ':' || regel_id end as categorie,
    aantal
from per_plaats
union all
select distinct
    leerling_sleutel,
    school_gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie,
    null
from per_leerling
