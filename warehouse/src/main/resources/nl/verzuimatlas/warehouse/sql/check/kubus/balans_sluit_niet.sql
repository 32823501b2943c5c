-- Name:   Begin, in- en uitstroom van thuiszitters geven de eindstand
-- Finds:  a balance of thuiszitters that does not close, before anything is hidden
-- Level:  fout, stops the release
-- Mend:   a spell is counted twice or not at all (int_thuis_in_gebied, mart_thuiszitters_stroom, mart_thuiszitters_kwartaal)
-- Rows:   kubus_gebied
with stroom as (
    select
        indicator,
        regiotype,
        regiocode,
        schooljaar,
        dimensie,
        sum(teller) filter (categorie = 'beginstand') as beginstand,
        sum(teller) filter (categorie = 'instroom') as instroom,
        sum(teller) filter (categorie in ('uitstroom', 'verhuisd')) as weg,
        sum(teller) filter (categorie = 'eindstand') as eindstand
    from kubus_gebied
    where indicator in ('thuiszitters-stroom', 'thuiszitters-kwartaal')
        and is_geleverd
    group by indicator, regiotype, regiocode, schooljaar, dimensie
)
select
    indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ': begin ' || beginstand || ' + nieuw '
    || instroom || ' - weg ' || weg || ' is niet eind ' || eindstand as reden
from stroom
where beginstand + instroom - weg <> eindstand
