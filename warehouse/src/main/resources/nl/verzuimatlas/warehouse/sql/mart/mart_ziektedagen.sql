-- School days of illness of the pupils who were ill.
-- Grain:   one row to count per pupil, vestiging, school year and measure; meting: days
-- Sources: int_ziek
select
    leerling_sleutel || '|' || vestiging_code as telsleutel,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    'maat' as dimensie,
    unnest(['mediaan', 'p90']) as categorie,
    ziek_dagen as meting
from int_ziek
