-- Steps for a pupil at an institution.
-- Grain:      one row per actie_datum, actie
-- Sources:    feit_actie
-- Parameters: leerling_sleutel, brin, first day, last day
select actie_datum, actie, resultaat
from feit_actie
where leerling_sleutel = ?
    and brin = ?
    and actie_datum between ? and ?
order by actie_datum, actie
