-- Name:   Elke gebruikte rij van een bron gaat de berekening in
-- Finds:  a source of which another number of rows went into the facts than its deliveries hold
-- Level:  fout, stops the release
-- Mend:   the facts of this source leave out a delivery or read one twice (etl, package feit)
-- Rows:   toets_stap
with eerste_stap as (
    select stap, rijen_in, replace(stap, 'laatste stand van ', '') as bron
    from toets_stap
    where stap like 'laatste stand van %'
    union all
    select toets_stap.stap, toets_stap.rijen_in, anders.bron
    from toets_stap
    inner join (
        values
        ('laatste stand per geval', 'absoluut-verzuim'),
        ('laatste stand per periode van het SWV', 'thuiszitters'),
        ('rijen van bekende vestigingen', 'verzuimregistratie')
    ) as anders (stap, bron)
        on anders.stap = toets_stap.stap
),
geleverd as (
    select bron, sum(geaccepteerd) as rij_aantal
    from toets_levering
    group by bron
)
select
    eerste_stap.bron || ': ' || coalesce(geleverd.rij_aantal, 0) || ' rijen gebruikt, ' || eerste_stap.rijen_in
    || ' rijen in de feiten' as reden
from eerste_stap
-- null: nothing was delivered of this source
left join geleverd on geleverd.bron = eerste_stap.bron
where eerste_stap.rijen_in <> coalesce(geleverd.rij_aantal, 0)
