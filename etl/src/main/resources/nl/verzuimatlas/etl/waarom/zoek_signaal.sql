-- Signals with an id, written in full or with the key of the pupil shortened.
-- Grain:      one row per signaal_id
-- Sources:    feit_signaal
-- Parameters: id, length of a shortened key, id
select signaal_id
from feit_signaal
where signaal_id = ?
    or replace(signaal_id, leerling_sleutel, left(leerling_sleutel, ?)) = ?
order by signaal_id
