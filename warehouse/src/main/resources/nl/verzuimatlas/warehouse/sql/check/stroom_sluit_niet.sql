-- Finds:  a balance of thuiszitters that does not close, where all four parts are shown
-- Level:  fout, stops the release
-- Mend:   a spell is counted twice or not at all (int_thuiszitter, mart_thuiszitters_stroom)
with stroom as (
    select
        regiotype,
        regiocode,
        schooljaar,
        sum(teller) filter (categorie = 'beginstand') as beginstand,
        sum(teller) filter (categorie = 'instroom') as instroom,
        sum(teller) filter (categorie = 'uitstroom') as uitstroom,
        sum(teller) filter (categorie = 'eindstand') as eindstand
    from waarnemingen
    where indicator = 'thuiszitters-stroom'
    group by regiotype, regiocode, schooljaar
)
select regiocode || ' ' || schooljaar || ': beginstand + instroom - uitstroom is niet de eindstand' as reden
from stroom
where beginstand + instroom - uitstroom <> eindstand
