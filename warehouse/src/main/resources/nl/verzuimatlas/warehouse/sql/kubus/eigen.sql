-- Counted cells, in the order of their keys: then little is left to sort.
-- Grain:   one row per cell
-- Sources: kubus_gebied
select kubus_gebied.*
from kubus_gebied
order by
    indicator,
    list_position(
        ['gemeente', 'gemeente-oorspronkelijk', 'rmc', 'swv-po', 'swv-vo', 'ggd', 'subregio', 'land'],
        regiotype
    ),
    regiocode,
    schooljaar,
    dimensie,
    categorie
