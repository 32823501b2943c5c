-- Expected deliveries, by source, supplier and period.
select bron, leverancier, ritme, tijdvak, uiterlijk_datum, stand, peil_datum
from verwacht
order by bron, leverancier, ritme, begin_datum
