-- Name:   Elk feit dat is berekend, staat in zijn bestand
-- Finds:  a fact table of which the files hold another number of rows than were written
-- Level:  fout, stops the release
-- Mend:   publish again; a file of the table was lost or read twice
-- Rows:   toets_feit
with geschreven as (
    select tabel, arg_max(rijen_uit, volgnummer) as rij_aantal
    from toets_stap
    group by tabel
),
gelezen as (
    select tabel, sum(rij_aantal) as rij_aantal
    from toets_feit
    group by tabel
)
select
    geschreven.tabel || ': ' || geschreven.rij_aantal || ' rijen geschreven, ' || coalesce(gelezen.rij_aantal, 0)
    || ' rijen gelezen' as reden
from geschreven
-- null: the table has no rows
left join gelezen on gelezen.tabel = geschreven.tabel
where geschreven.rij_aantal <> coalesce(gelezen.rij_aantal, 0)
