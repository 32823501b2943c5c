-- Borders of the gemeenten of the working area on the latest map of gemeenten that was delivered.
-- Grain:      gemeente; no row when no map was delivered, or when the latest one lacks the gemeente
-- Sources:    int_werkgebied, stg_kaart_vlak
select int_werkgebied.gemeente_code, stg_kaart_vlak.jaar, stg_kaart_vlak.stelsel, stg_kaart_vlak.geometrie
from int_werkgebied
inner join stg_kaart_vlak
    on stg_kaart_vlak.gebied_code = int_werkgebied.gemeente_code
where stg_kaart_vlak.jaar = (select max(jaar) from stg_kaart_vlak where gebied_code like 'GM%')
order by all
