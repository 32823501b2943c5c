-- School working days from the signal to the report.
-- Grain:   one row to count per signal with a report and measure; meting: days
-- Sources: int_signaal_verstreken
select
    signaal_id as telsleutel,
    school_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'maat' as dimensie,
    unnest(['mediaan', 'p90']) as categorie,
    meldtermijn_dagen as meting
from int_signaal_verstreken
where meldtermijn_dagen is not null
