-- Cases that leerplicht began in the school year, by route, by sanction and whether the school heard of it.
-- Grain:   one row to count per case, breakdown and category
-- Sources: int_zaak
with per_uitsplitsing as (
    select int_zaak.*, unnest([
        {'dimensie': 'route', 'categorie': 'totaal'},
        {'dimensie': 'route', 'categorie': route}
    ], recursive := true)
    from int_zaak
    union all
    select int_zaak.*, 'sanctie' as dimensie, unnest(['totaal', sanctie]) as categorie
    from int_zaak
    where sanctie <> 'geen'
    union all
    select int_zaak.*, 'terugkoppeling' as dimensie, 'gegeven' as categorie
    from int_zaak
    where is_teruggekoppeld
)
select
    zaak as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie
from per_uitsplitsing
