-- Pupils whom a protocol signals, also where it does not hold.
-- Grain:   one row to count per gemeente of the school, onderwijssoort, school year and rule, and the same per protocol, for all
--          pupils who have signals in one such place only (aantal: how many), and one per pupil who has signals in more places
-- Sources: int_protocol_signalen
select
    telsleutel,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie,
    -- null: a row with a key
    sum(aantal)::bigint as aantal
from int_protocol_signalen
group by telsleutel, gemeente_code, onderwijssoort, schooljaar, dimensie, categorie
