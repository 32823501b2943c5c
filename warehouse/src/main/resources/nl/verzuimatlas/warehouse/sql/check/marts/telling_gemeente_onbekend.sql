-- Name:   Elke getelde rij is van een bekende gemeente
-- Finds:  rows to count of a gemeente that the reference of gemeenten does not know
-- Level:  waarschuwing, is reported
-- Mend:   the supplier checks the code, or the reference (source gemeenten) is delivered again
-- Rows:   telling
select indicator || ': gemeente ' || gemeente_code || ' kennen wij niet (aantal rijen: ' || count(*) || ')' as reden
from telling
where gemeente_code not in (select gemeente_code from stg_gemeente)
group by indicator, gemeente_code
