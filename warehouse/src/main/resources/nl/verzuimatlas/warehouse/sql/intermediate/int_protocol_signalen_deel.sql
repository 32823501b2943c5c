-- Pupils whom a protocol signals, also where it does not hold.
-- Grain:   of these pupils, as mart_protocol_signalen; the dimension and category as that counts them
-- Sources: stg_signaal_leerling_deel (a part of the pupils, so that the signals of all pupils of the country are never held at once)
create or replace temp table int_protocol_signalen_deel as
with verspreid as (
    select leerling_sleutel, schooljaar
    from stg_signaal_leerling_deel
    group by leerling_sleutel, schooljaar
    having min(school_gemeente_code) <> max(school_gemeente_code) or min(onderwijssoort) <> max(onderwijssoort)
),
gemerkt as (
    select stg_signaal_leerling_deel.*, verspreid.leerling_sleutel is not null as is_verspreid
    from stg_signaal_leerling_deel
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
