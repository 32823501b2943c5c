-- Flow of thuiszitters through a school year; begin + in - out = end, case by case.
-- Grain:   one row to count per spell, school year and category
-- Sources: int_thuiszitter, int_peildatum
with geval as (
    select
        int_thuiszitter.leerling_sleutel || '|' || int_thuiszitter.begin_datum as geval_sleutel,
        int_thuiszitter.woon_gemeente_code,
        int_thuiszitter.onderwijssoort,
        int_peildatum.schooljaar,
        int_thuiszitter.thuiszitter_datum < int_peildatum.begin_datum as was_er_al,
        coalesce(int_thuiszitter.eind_datum < int_peildatum.peil_datum, false) as is_weg
    from int_thuiszitter
    inner join int_peildatum
        on int_thuiszitter.thuiszitter_datum <= int_peildatum.peil_datum
        -- at home on the last day of the school year before, or later
        and (
            int_thuiszitter.eind_datum is null
            or int_thuiszitter.eind_datum >= int_peildatum.begin_datum - interval 1 day
        )
)
select
    geval_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'stroom' as dimensie,
    unnest([if(was_er_al, 'beginstand', 'instroom'), if(is_weg, 'uitstroom', 'eindstand')]) as categorie
from geval
