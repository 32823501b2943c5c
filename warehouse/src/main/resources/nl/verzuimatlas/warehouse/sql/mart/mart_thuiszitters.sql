-- Thuiszitters on the peildatum by how long they have been at home.
-- Grain:      one row to count per pupil at home on the peildatum and category
-- Sources:    int_thuiszitter, int_peildatum
-- Definition: longer than X: the peildatum is at least the begin plus X, so exactly 28 days is not yet longer than 4 weeks
select
    int_thuiszitter.leerling_sleutel as telsleutel,
    int_thuiszitter.woon_gemeente_code as gemeente_code,
    int_thuiszitter.onderwijssoort,
    int_peildatum.schooljaar,
    'duur' as dimensie,
    unnest([
        'totaal',
        case
            when int_peildatum.peil_datum >= int_thuiszitter.begin_datum + grens('twaalf-maanden')
                then 'langer-dan-12-maanden'
            when int_peildatum.peil_datum >= int_thuiszitter.begin_datum + grens('zes-maanden') then '6-12-maanden'
            when int_peildatum.peil_datum >= int_thuiszitter.begin_datum + grens('drie-maanden') then '3-6-maanden'
            when int_peildatum.peil_datum >= int_thuiszitter.begin_datum + grens('vier-weken') then '4-weken-3-maanden'
            else 'korter-dan-4-weken'
        end
    ]) as categorie
from int_thuiszitter
inner join int_peildatum
    on int_thuiszitter.thuiszitter_datum <= int_peildatum.peil_datum
    and (int_thuiszitter.eind_datum is null or int_thuiszitter.eind_datum >= int_peildatum.peil_datum)
