-- The other worlds by which a release is protected, each whole.
-- Grain:   one row per world and number that differs in it
-- Sources: bewijs
select
    wereld,
    cel,
    getal,
    verschuiving
from bewijs
order by wereld, cel, getal
