-- Name:   Elke gemeente hoort een keer bij een gebied
-- Finds:  a gemeente that lies twice in one area, or an area with two names
-- Level:  fout, stops the release
-- Mend:   the supplier of regio-indeling takes out the second row
-- Rows:   int_gebied
select regiotype || ' ' || regiocode || ': gemeente ' || gemeente_code || ' staat er ' || count(*) || ' keer in' as reden
from int_gebied
group by regiotype, regiocode, gemeente_code
having count(*) > 1
union all
select regiotype || ' ' || regiocode || ': heeft ' || count(distinct regionaam) || ' namen' as reden
from int_gebied
group by regiotype, regiocode
having count(distinct regionaam) > 1
