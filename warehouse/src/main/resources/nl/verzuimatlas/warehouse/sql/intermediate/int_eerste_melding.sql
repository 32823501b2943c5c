-- First statutory signals of 16 hours of a pupil at a vestiging in a school year that were reported, with the hours missed
-- by then. Later signals of the pupil are left out: by then many hours are no sign of a school that waits.
-- Grain:   one row per signaal_id
-- Sources: int_naleving, stg_signaal
create or replace table int_eerste_melding as
select
    int_naleving.telsleutel,
    int_naleving.gemeente_code,
    int_naleving.onderwijssoort,
    int_naleving.schooljaar,
    int_naleving.uren_bij_actie
from int_naleving
inner join stg_signaal using (signaal_id)
where int_naleving.regel = 'landelijk:LPW-16U'
    and int_naleving.is_melding
    and stg_signaal.volgnummer = 1
    and int_naleving.uren_bij_actie is not null
