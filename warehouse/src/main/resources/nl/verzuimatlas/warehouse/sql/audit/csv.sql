-- Figures of the own series in a downloaded file (parameter: its path).
select
    indicator,
    regiotype,
    regiocode,
    schooljaar,
    dimensie,
    categorie,
    try_cast(teller as double) as teller,
    try_cast(noemer as double) as noemer,
    try_cast(waarde as double) as waarde,
    eenheid,
    try_cast(ondergrens as double) as ondergrens,
    try_cast(bovengrens as double) as bovengrens,
    status,
    -- null: an empty cell of the file
    coalesce(kenmerken, '') as kenmerken,
    definitieversie,
    coalesce(toelichting, '') as toelichting
from read_csv(?, header = true, all_varchar = true, delim = ',', quote = '"')
where reeks = 'eigen'
