-- Name:   Elke getelde rij heeft een wie, waar, wanneer en wat
-- Finds:  rows to count without a gemeente, school year, kind of education or category, or without a key and without a number
--         that stands for keys (or with both)
-- Level:  fout, stops the release
-- Mend:   the mart of the indicator joins a table that lacks the row
-- Rows:   telling
select indicator || ': geen sleutel, gemeente, schooljaar, onderwijssoort of categorie (aantal rijen: ' || count(*) || ')' as reden
from telling
where (telsleutel is null) = (aantal is null)
    or gemeente_code is null
    or schooljaar is null
    or onderwijssoort is null
    or dimensie is null
    or categorie is null
    or in_teller is null
group by indicator
