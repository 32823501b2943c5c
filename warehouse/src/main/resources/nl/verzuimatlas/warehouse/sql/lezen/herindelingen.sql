-- Gemeenten of which one of today was made, the earliest merger first.
select gemeente_code, oude_gemeente_code, oude_gemeente_naam, geldig_tot_datum
from herindelingen
order by gemeente_code, geldig_tot_datum, oude_gemeente_naam collate nl
