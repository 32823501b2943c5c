-- Name:   Elk aandeel ligt tussen 0 en 100 procent
-- Finds:  a share below 0 or above 100, a rate or count below 0, or a bound on the wrong side, before anything is hidden
-- Level:  fout, stops the release
-- Mend:   numerator and denominator are of different populations
-- Rows:   toets_kubus
select indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie || ': ' || waarde || ' '
    || eenheid || ' kan niet' as reden
from toets_kubus
where (eenheid = 'procent' and (waarde < 0 or waarde > 100))
    or waarde < 0
    or teller < 0
    or noemer < 0
    or ondergrens > waarde + 1e-6
    or bovengrens < waarde - 1e-6
