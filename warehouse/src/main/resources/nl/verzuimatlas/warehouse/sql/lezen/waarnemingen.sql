-- Cells of the protected cube, gemeenten first and the country last. The filter is made of placeholders only.
select
    indicator,
    reeks,
    regiotype,
    regiocode,
    regionaam,
    schooljaar,
    dimensie,
    categorie,
    teller,
    noemer,
    waarde,
    eenheid,
    ondergrens,
    bovengrens,
    status,
    kenmerken,
    bron,
    definitieversie,
    peildatum,
    toelichting
from waarnemingen
where /*filter*/
order by
    indicator,
    reeks,
    list_position(['gemeente', 'subregio', 'rmc', 'swv-po', 'swv-vo', 'ggd', 'land'], regiotype),
    regionaam collate nl,
    regiocode,
    schooljaar,
    dimensie,
    categorie
limit ? offset ?
