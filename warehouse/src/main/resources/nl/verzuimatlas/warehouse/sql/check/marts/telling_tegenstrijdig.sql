-- Name:   Wie meetelt, telt niet ook niet mee
-- Finds:  the same key that is in the numerator and is not, in one category, gemeente and school year
-- Level:  fout, stops the release
-- Mend:   the mart of the indicator has another grain than its key
-- Rows:   telling
-- Two hashes of 64 bits stand for the key: a chance meeting of two keys would stop a release for nothing.
select any_value(indicator) || ' ' || any_value(gemeente_code) || ' ' || any_value(schooljaar) || ' '
    || any_value(dimensie) || ' ' || any_value(categorie) || ': een sleutel telt wel en niet mee' as reden
from telling
-- null: the row stands for many keys
where telsleutel is not null
group by
    hash(indicator, telsleutel, gemeente_code, schooljaar, dimensie, categorie, regiotype, regiocode),
    hash(telsleutel, categorie, dimensie, schooljaar, gemeente_code, indicator, regiocode, regiotype)
having bool_or(in_teller) and not bool_and(in_teller)
