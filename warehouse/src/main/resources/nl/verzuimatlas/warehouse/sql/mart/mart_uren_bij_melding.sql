-- Unauthorised lesson hours that a pupil had missed on the day of the first report of 16 hours in 4 lesweken.
-- Grain:   one row to count per first signal of a pupil at a vestiging in a school year with a report, and measure
-- Sources: int_eerste_melding
select
    telsleutel,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    'maat' as dimensie,
    unnest(['mediaan', 'p90']) as categorie,
    uren_bij_actie as meting
from int_eerste_melding
