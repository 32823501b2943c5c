-- Name:   Feiten gaan over schooljaren die zijn geleverd
-- Finds:  facts of a school year that no delivery of their source is about
-- Level:  waarschuwing, is reported
-- Mend:   the supplier checks the dates in the delivery, or the period it is given
-- Rows:   toets_feit
with jaar_van_tabel as (
    select tabel_van_bron.tabel, toets_levering_jaar.schooljaar
    from toets_levering_jaar
    inner join toets_tabel_van_bron as tabel_van_bron on tabel_van_bron.bron = toets_levering_jaar.bron
)
select toets_feit.tabel || ' ' || toets_feit.schooljaar || ': geen levering gaat hierover (aantal rijen: '
    || toets_feit.rij_aantal || ')' as reden
from toets_feit
where toets_feit.rij_aantal > 0
    and toets_feit.tabel in (select tabel from jaar_van_tabel)
    and not exists (
        select 1
        from jaar_van_tabel
        where jaar_van_tabel.tabel = toets_feit.tabel
            and jaar_van_tabel.schooljaar = toets_feit.schooljaar
    )
