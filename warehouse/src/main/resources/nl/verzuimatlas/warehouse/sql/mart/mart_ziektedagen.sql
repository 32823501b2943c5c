-- School days of illness of the pupils who were ill.
-- Grain:   one row to count per gemeente, onderwijssoort, school year, number of days and measure; aantal: pupils per vestiging,
--          each once; meting: days
-- Sources: int_ziek
with per_waarde as (
    select gemeente_code, onderwijssoort, schooljaar, ziek_dagen, count(*) as aantal
    from int_ziek
    group by gemeente_code, onderwijssoort, schooljaar, ziek_dagen
)
select
    null as telsleutel,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    'maat' as dimensie,
    unnest(['mediaan', 'p90']) as categorie,
    ziek_dagen as meting,
    aantal
from per_waarde
