-- Pupils whom a protocol signals, also where it does not hold.
-- Grain:   one row to count per pupil, gemeente of the school, school year and rule, and the same per protocol
-- Sources: stg_signaal_leerling
with per_protocol as (
    select stg_signaal_leerling.*, unnest([
        {'dimensie': 'protocol', 'categorie': protocol_id},
        {'dimensie': 'regel', 'categorie': protocol_id || ':' || regel_id}
    ], recursive := true)
    from stg_signaal_leerling
)
select distinct
    leerling_sleutel as telsleutel,
    school_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie
from per_protocol
