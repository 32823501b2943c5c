-- Name:   Een deel is nooit meer dan het totaal
-- Finds:  a category that the registry calls a part, with more than the total of its indicator, area and school year
-- Level:  fout, stops the release
-- Mend:   the mart of the indicator does not put every row in the total
-- Rows:   kubus_gebied
select
    deel.indicator || ' ' || deel.regiocode || ' ' || deel.schooljaar || ' ' || deel.categorie || ': ' || deel.teller
    || ', totaal ' || totaal.teller as reden
from toets_deel
inner join kubus_gebied as deel
    on deel.indicator = toets_deel.indicator
    and deel.dimensie = toets_deel.dimensie
    and deel.categorie = toets_deel.categorie
inner join kubus_gebied as totaal
    on totaal.categorie = 'totaal'
    and totaal.dimensie = toets_deel.totaal_dimensie
    and totaal.indicator = deel.indicator
    and totaal.regiotype = deel.regiotype
    and totaal.regiocode = deel.regiocode
    and totaal.schooljaar = deel.schooljaar
where deel.is_geleverd
    and totaal.is_geleverd
    and deel.teller > totaal.teller
