-- Expected actions by each breakdown in which they are counted.
-- Grain:   one row per row of int_naleving and breakdown
-- Sources: int_naleving
create or replace table int_naleving_uitsplitsing as
select int_naleving.*, unnest([
    {'dimensie': 'grond', 'categorie': 'totaal'},
    {'dimensie': 'grond', 'categorie': grond},
    {'dimensie': 'regel', 'categorie': regel},
    {'dimensie': 'actie', 'categorie': actie_soort},
    {'dimensie': 'onderwijssoort', 'categorie': onderwijssoort},
    {'dimensie': 'maand', 'categorie': maand}
], recursive := true)
from int_naleving
