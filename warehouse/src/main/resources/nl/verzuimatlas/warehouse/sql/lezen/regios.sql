-- Regions with their members; deel_codes are members of which only some postcodes lie in the region.
select
    regiotype,
    regiocode,
    min(regionaam) as regionaam,
    string_agg(gemeente_code, ',' order by gemeente_code) as gemeente_codes,
    coalesce(string_agg(gemeente_code, ',' order by gemeente_code) filter (is_deel), '') as deel_codes
from regio_gemeenten
group by regiotype, regiocode
order by list_position(['ggd', 'subregio', 'rmc', 'swv-po', 'swv-vo'], regiotype), regionaam, regiocode
