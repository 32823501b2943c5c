-- Changes since the release before, the largest first: relative to what the figure was, and at least to 1.
select
    indicator,
    reeks,
    regiotype,
    regiocode,
    regionaam,
    schooljaar,
    dimensie,
    categorie,
    soort,
    reden,
    waarde_oud,
    waarde_nieuw,
    eenheid,
    status_oud,
    status_nieuw,
    is_voorlopig_oud,
    is_voorlopig_nieuw,
    toelichting
from wijzigingen
where /*filter*/
order by
    abs(waarde_nieuw - waarde_oud) / greatest(1, abs(waarde_oud)) desc nulls last,
    schooljaar desc,
    indicator,
    reeks,
    regiotype,
    regiocode,
    dimensie,
    categorie
limit ?
offset ?
