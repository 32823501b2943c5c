-- Cases of leerplicht with the kind of education of the report.
-- Grain:   one row per melding_nummer, begin_datum
-- Sources: stg_afhandeling, stg_melding
create or replace table int_zaak as
select
    stg_afhandeling.melding_nummer || '|' || stg_afhandeling.begin_datum as zaak,
    stg_afhandeling.melding_nummer,
    stg_afhandeling.woon_gemeente_code,
    -- null: the report was not delivered
    coalesce(stg_melding.onderwijssoort, 'onbekend') as onderwijssoort,
    stg_afhandeling.schooljaar,
    stg_afhandeling.route,
    stg_afhandeling.sanctie,
    stg_afhandeling.eind_datum - stg_afhandeling.begin_datum as duur_dagen,
    stg_afhandeling.terugkoppeling_datum is not null as is_teruggekoppeld
from stg_afhandeling
left join stg_melding using (melding_nummer)
