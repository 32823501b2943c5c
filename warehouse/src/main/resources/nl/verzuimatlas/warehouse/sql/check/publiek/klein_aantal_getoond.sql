-- Name:   Geen eigen aantal van 1 tot en met 4 is zichtbaar
-- Finds:  an own count of 1 to 4 pupils, reports or cases that is shown
-- Level:  fout, stops the release
-- Mend:   the disclosure control missed a cell; the cube or the rule is wrong
-- Rows:   publiek.waarnemingen
select indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || categorie || ': klein aantal is zichtbaar' as reden
from publiek.waarnemingen
where reeks = 'eigen'
    and teller > 0
    and teller < 5
