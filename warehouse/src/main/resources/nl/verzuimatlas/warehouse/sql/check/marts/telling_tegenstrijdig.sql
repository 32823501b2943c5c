-- Name:   Wie meetelt, telt niet ook niet mee
-- Finds:  the same key that is in the numerator and is not, in one category, gemeente and school year
-- Level:  fout, stops the release
-- Mend:   the mart of the indicator has another grain than its key
-- Rows:   telling
-- Two hashes of 64 bits stand for the key: a chance meeting of two keys would stop a release for nothing. Few rows do not count along, so
-- those are looked up, instead of all keys gathered.
with gehasht as (
    select
        indicator,
        gemeente_code,
        schooljaar,
        dimensie,
        categorie,
        in_teller,
        hash(indicator, telsleutel, gemeente_code, schooljaar, dimensie, categorie, regiotype, regiocode) as een,
        hash(telsleutel, categorie, dimensie, schooljaar, gemeente_code, indicator, regiocode, regiotype) as ander
    from telling
    -- null: the row stands for many keys
    where telsleutel is not null
)
select distinct
    concat_ws(' ', indicator, gemeente_code, schooljaar, dimensie, categorie) || ': een sleutel telt wel en niet mee' as reden,
    een,
    ander
from gehasht
semi join (select een, ander from gehasht where not in_teller) as buiten using (een, ander)
where in_teller
