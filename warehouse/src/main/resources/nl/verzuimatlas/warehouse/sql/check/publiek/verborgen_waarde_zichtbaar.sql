-- Name:   Een verborgen cijfer heeft geen getal
-- Finds:  a cell that is no number and still carries a numerator, a value or a bound, or a number without a value
-- Level:  fout, stops the release
-- Mend:   the state of the value was lost on the way to the public database
-- Rows:   publiek.waarnemingen
select indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || categorie || ': status en waarde passen niet' as reden
from publiek.waarnemingen
where (status <> 'cijfer' and (teller is not null or waarde is not null or ondergrens is not null or bovengrens is not null))
    or (status = 'cijfer' and waarde is null)
