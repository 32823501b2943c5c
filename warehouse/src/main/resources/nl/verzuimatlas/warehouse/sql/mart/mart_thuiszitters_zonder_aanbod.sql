-- Thuiszitters on the peildatum, longer than 3 months at home and without a suitable offer: the target of the pact is 0.
-- Grain:   one row to count per pupil
-- Sources: int_thuiszitter, int_peildatum
select
    int_thuiszitter.leerling_sleutel as telsleutel,
    int_thuiszitter.woon_gemeente_code as gemeente_code,
    int_thuiszitter.onderwijssoort,
    int_peildatum.schooljaar,
    'duur' as dimensie,
    'langer-dan-3-maanden' as categorie
from int_thuiszitter
inner join int_peildatum
    on int_thuiszitter.thuiszitter_datum <= int_peildatum.peil_datum
    and (int_thuiszitter.eind_datum is null or int_thuiszitter.eind_datum >= int_peildatum.peil_datum)
where int_peildatum.peil_datum >= int_thuiszitter.begin_datum + grens('drie-maanden')
    and (int_thuiszitter.aanbod_datum is null or int_thuiszitter.aanbod_datum > int_peildatum.peil_datum)
