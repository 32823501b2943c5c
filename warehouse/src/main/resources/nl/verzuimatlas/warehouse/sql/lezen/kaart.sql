-- Borders of gemeenten.
-- Grain:      gemeente
-- Sources:    kaart
select gemeente_code, jaar, stelsel, geometrie
from kaart
order by gemeente_code
