-- Figures of the own series, the way the API gives them.
select
    indicator,
    regiotype,
    regiocode,
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
    definitieversie,
    toelichting
from waarnemingen
where reeks = 'eigen'
-- as the addresses are put in order: then little is left to sort
order by indicator, schooljaar, regiotype, regiocode, dimensie, categorie
