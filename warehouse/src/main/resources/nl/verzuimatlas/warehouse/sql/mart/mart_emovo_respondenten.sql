-- Respondents of the youth survey.
-- Grain:   one row to count per respondent and category
-- Sources: stg_emovo_respondent
select
    meetjaar || '|' || respondent_sleutel as telsleutel,
    gemeente_code,
    'vo' as onderwijssoort,
    schooljaar,
    'klas' as dimensie,
    unnest(['totaal', klas::varchar]) as categorie
from stg_emovo_respondent
