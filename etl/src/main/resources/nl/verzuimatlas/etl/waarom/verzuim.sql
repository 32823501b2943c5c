-- Absence of a pupil at a vestiging per schooldag.
-- Grain:      one row per datum
-- Sources:    feit_verzuim_dag
-- Parameters: leerling_sleutel, vestiging_code, first day, last day
select *
from feit_verzuim_dag
where leerling_sleutel = ?
    and vestiging_code = ?
    and datum between ? and ?
order by datum
