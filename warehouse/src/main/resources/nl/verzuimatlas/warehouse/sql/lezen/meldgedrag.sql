-- Judgements on the reporting of schools.
select gemeente_code, schooljaar, status, score, kenmerken, zin
from meldgedrag
order by gemeente_code, schooljaar
