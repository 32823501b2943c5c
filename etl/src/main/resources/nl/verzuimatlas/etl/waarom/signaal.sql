-- A signal with its school.
-- Grain:      one row
-- Sources:    feit_signaal, feit_vestiging
-- Parameters: signaal_id
select
    signaal.*,
    vestiging.vestiging_naam,
    vestiging.vakantieregio
from feit_signaal as signaal
inner join feit_vestiging as vestiging using (vestiging_code)
where signaal.signaal_id = ?
