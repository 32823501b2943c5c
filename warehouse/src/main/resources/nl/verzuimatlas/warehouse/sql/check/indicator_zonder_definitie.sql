-- Finds:  a figure without a definition
-- Level:  fout, stops the release
-- Mend:   add the indicator to the registry
select distinct waarnemingen.indicator || ': geen definitie in het register' as reden
from waarnemingen
left join indicatoren on indicatoren.indicator = waarnemingen.indicator
-- null: not in the registry
where indicatoren.indicator is null
