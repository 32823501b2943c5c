-- Pupils enrolled and absent without valid reason for longer than 28 calendar days, in each school year that it touched.
-- Grain:      one row to count per pupil, school year and category
-- Sources:    int_thuiszitter, int_peildatum
-- Definition: longer than 3 months counts from the begin of the spell, also in an earlier school year
with per_jaar as (
    select
        int_thuiszitter.leerling_sleutel,
        int_thuiszitter.woon_gemeente_code,
        int_thuiszitter.onderwijssoort,
        int_peildatum.schooljaar,
        bool_or(
            least(coalesce(int_thuiszitter.eind_datum, int_peildatum.peil_datum), int_peildatum.peil_datum)
            >= int_thuiszitter.begin_datum + grens('drie-maanden')
        ) as is_langer_dan_3_maanden
    from int_thuiszitter
    inner join int_peildatum
        on int_thuiszitter.thuiszitter_datum <= int_peildatum.peil_datum
        and (int_thuiszitter.eind_datum is null or int_thuiszitter.eind_datum >= int_peildatum.begin_datum)
    where int_thuiszitter.groep = 'lrv'
    group by
        int_thuiszitter.leerling_sleutel,
        int_thuiszitter.woon_gemeente_code,
        int_thuiszitter.onderwijssoort,
        int_peildatum.schooljaar
)
select
    leerling_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'duur' as dimensie,
    unnest(['totaal', if(is_langer_dan_3_maanden, 'langer-dan-3-maanden', '4-weken-3-maanden')]) as categorie
from per_jaar
