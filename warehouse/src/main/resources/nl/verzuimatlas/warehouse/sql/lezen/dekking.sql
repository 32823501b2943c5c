-- Coverage per source, gemeente and school year.
select bron, gemeente_code, schooljaar, status, school_aantal, vestiging_aantal
from dekking
order by bron, gemeente_code, schooljaar
