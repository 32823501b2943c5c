-- The cells of bewijs, in the order of their numbers: 0, 1, 2, ...
-- Grain:   one row per cell
-- Sources: bewijs_cel
select
    indicator,
    regiotype,
    regiocode,
    schooljaar,
    dimensie,
    categorie
from bewijs_cel
order by cel
