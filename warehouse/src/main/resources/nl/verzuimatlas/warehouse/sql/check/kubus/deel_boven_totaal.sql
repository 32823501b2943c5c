-- Name:   Een deel is nooit meer dan het totaal
-- Finds:  a category with more than the total of the same breakdown, area and school year
-- Level:  fout, stops the release
-- Mend:   the mart of the indicator does not put every row in the total
-- Rows:   kubus_gebied
select
    deel.indicator || ' ' || deel.regiocode || ' ' || deel.schooljaar || ' ' || deel.categorie || ': ' || deel.teller
    || ', totaal ' || totaal.teller as reden
from kubus_gebied as deel
inner join kubus_gebied as totaal
    on totaal.categorie = 'totaal'
    and totaal.indicator = deel.indicator
    and totaal.regiotype = deel.regiotype
    and totaal.regiocode = deel.regiocode
    and totaal.schooljaar = deel.schooljaar
    and totaal.dimensie = deel.dimensie
where deel.is_geleverd
    and totaal.is_geleverd
    and deel.teller > totaal.teller
