-- Name:   Niemand telt in de teller die niet in de noemer telt
-- Finds:  a cell of which the numerator is larger than the number of rows it was counted from
-- Level:  fout, stops the release
-- Mend:   the mart of the indicator has another grain than its key
-- Rows:   kubus_gebied
select indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie || ': ' || teller
    || ' van ' || telling_noemer as reden
from kubus_gebied
where teller > telling_noemer
    or teller < 0
