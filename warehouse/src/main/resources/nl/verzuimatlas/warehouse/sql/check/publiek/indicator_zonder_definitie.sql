-- Name:   Elk cijfer heeft een definitie
-- Finds:  a figure without a definition
-- Level:  fout, stops the release
-- Mend:   add the indicator to the registry
-- Rows:   publiek.waarnemingen
select distinct waarnemingen.indicator || ': geen definitie in het register' as reden
from publiek.waarnemingen
left join publiek.indicatoren on indicatoren.indicator = waarnemingen.indicator
-- null: not in the registry
where indicatoren.indicator is null
