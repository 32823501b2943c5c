-- Signals of 16 hours in 4 lesweken that were never reported.
-- Grain:   one row to count per signal whose term has passed; in_teller: not reported
-- Sources: int_signaal_verstreken
select
    signaal_id as telsleutel,
    school_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'regel' as dimensie,
    regel_id as categorie,
    uitkomst = 'niet-gedaan' as in_teller
from int_signaal_verstreken
