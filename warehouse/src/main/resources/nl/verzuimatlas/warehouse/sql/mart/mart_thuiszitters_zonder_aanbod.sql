-- Thuiszitters on the peildatum, longer than 3 months at home and without a suitable offer: the target of the pact is 0.
-- Grain:   one row to count per pupil
-- Sources: int_thuis_op_peildatum
select
    leerling_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'duur' as dimensie,
    'langer-dan-3-maanden' as categorie
from int_thuis_op_peildatum
where is_thuiszitter
    and is_langer_dan_3_maanden
    and (aanbod_datum is null or aanbod_datum > peil_datum)
