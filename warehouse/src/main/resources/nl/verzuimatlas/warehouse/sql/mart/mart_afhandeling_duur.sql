-- Calendar days from the begin to the end of cases of leerplicht that ended.
-- Grain:   one row to count per case and measure; meting: days
-- Sources: int_zaak
select
    zaak as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'maat' as dimensie,
    unnest(['mediaan', 'p90']) as categorie,
    duur_dagen as meting
from int_zaak
where duur_dagen is not null
