-- School working days from the signal to the report.
-- Grain:   one row to count per signal with a report and measure; meting: days
-- Sources: stg_naleving
select
    signaal_id as telsleutel,
    school_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'maat' as dimensie,
    unnest(['mediaan', 'p90']) as categorie,
    meldtermijn_dagen as meting
from stg_naleving
where meldtermijn_dagen is not null
