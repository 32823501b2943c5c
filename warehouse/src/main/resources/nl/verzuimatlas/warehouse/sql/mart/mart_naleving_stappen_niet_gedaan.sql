-- Signals after which a step of school or partner was expected.
-- Grain:   one row to count per signal x expected action whose term has passed, and breakdown;
--          in_teller: not done
-- Sources: int_naleving_uitsplitsing
select
    telsleutel,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie,
    uitkomst = 'niet-gedaan' as in_teller
from int_naleving_uitsplitsing
where not is_melding
