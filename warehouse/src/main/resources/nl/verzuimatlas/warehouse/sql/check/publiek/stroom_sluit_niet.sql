-- Name:   De zichtbare balans van thuiszitters sluit
-- Finds:  a balance of thuiszitters, of a year or a quarter, that does not close where all its parts are shown
-- Level:  fout, stops the release
-- Mend:   a spell is counted twice or not at all (int_thuis_in_gebied, mart_thuiszitters_stroom, mart_thuiszitters_kwartaal)
-- Rows:   publiek.waarnemingen
with stroom as (
    select
        indicator,
        regiotype,
        regiocode,
        schooljaar,
        dimensie,
        sum(teller) filter (categorie = 'beginstand') as beginstand,
        sum(teller) filter (categorie = 'instroom') as instroom,
        sum(teller) filter (categorie = 'uitstroom') as uitstroom,
        -- a year has no such category; in a quarter a hidden one leaves the balance open
        if(indicator = 'thuiszitters-kwartaal', sum(teller) filter (categorie = 'verhuisd'), 0) as verhuisd,
        sum(teller) filter (categorie = 'eindstand') as eindstand
    from publiek.waarnemingen
    where indicator in ('thuiszitters-stroom', 'thuiszitters-kwartaal')
    group by indicator, regiotype, regiocode, schooljaar, dimensie
)
select
    indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie
    || ': beginstand + instroom - uitstroom - verhuisd is niet de eindstand' as reden
from stroom
where beginstand + instroom - uitstroom - verhuisd <> eindstand
