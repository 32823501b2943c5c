-- Which onderwijssoorten count for which kind of area. A samenwerkingsverband po has no voortgezet onderwijs and the other
-- way round; (v)so, geen and onbekend count in both; mbo is in neither (DUO, toelichting bij de Leerplichttelling).
-- Grain:   one row per regiotype, onderwijssoort
create or replace table int_regiotype_onderwijssoort as
with regiotype as (
    select unnest(['gemeente', 'subregio', 'rmc', 'ggd', 'swv-po', 'swv-vo', 'land']) as regiotype
),
onderwijssoort as (
    select unnest(['po', 'so', 'vo', 'mbo', 'geen', 'onbekend']) as onderwijssoort
)
select regiotype.regiotype, onderwijssoort.onderwijssoort
from regiotype
cross join onderwijssoort
where not (regiotype.regiotype = 'swv-po' and onderwijssoort.onderwijssoort in ('vo', 'mbo'))
    and not (regiotype.regiotype = 'swv-vo' and onderwijssoort.onderwijssoort in ('po', 'mbo'))
