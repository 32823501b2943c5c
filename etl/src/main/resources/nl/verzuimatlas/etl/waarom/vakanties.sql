-- School holidays of a region, and days off or lesson days of a vestiging, the last state of each.
-- Grain:      one row per regio, naam, begin
-- Sources:    rijen_schoolvakanties
-- Parameters: vakantieregio, vestiging_code
select regio, begin, einde, soort
from rijen_schoolvakanties
where regio in (?, ?)
qualify row_number() over (partition by regio, naam, begin order by levering_rang desc) = 1
order by regio, begin
