-- School days of illness of the pupils who were ill.
-- Grain:   one row to count per pupil, vestiging, school year and measure, without a key because each is one row; meting: days
-- Sources: int_ziek
select
    null as telsleutel,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    'maat' as dimensie,
    unnest(['mediaan', 'p90']) as categorie,
    ziek_dagen as meting,
    1 as aantal
from int_ziek
