-- Name:   Percentages en marges in het openbare bestand kunnen
-- Finds:  a share below 0 or above 100, or a rate below 0, or a bound on the wrong side
-- Level:  fout, stops the release
-- Mend:   numerator and denominator are of different populations
-- Rows:   publiek.waarnemingen
select indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || categorie || ': waarde of interval kan niet' as reden
from publiek.waarnemingen
where (eenheid = 'procent' and (waarde < 0 or waarde > 100))
    or (eenheid = 'per-1000' and waarde < 0)
    or ondergrens > waarde + 1e-6
    or bovengrens < waarde - 1e-6
