-- Name:   Elke levering geeft feiten
-- Finds:  a delivery with rows of which no school year has a single fact
-- Level:  waarschuwing, is reported
-- Mend:   the supplier checks the dates in the delivery, or the period it is given
-- Rows:   toets_levering
select toets_levering.bron || '/' || toets_levering.levering_id || ': ' || toets_levering.geaccepteerd
    || ' rijen gebruikt, en over geen van haar schooljaren is er een feit' as reden
from toets_levering
inner join toets_tabel_van_bron as tabel_van_bron on tabel_van_bron.bron = toets_levering.bron
where toets_levering.geaccepteerd > 0
    and exists (
        select 1
        from toets_levering_jaar
        where toets_levering_jaar.bron = toets_levering.bron
            and toets_levering_jaar.levering_id = toets_levering.levering_id
    )
    and not exists (
        select 1
        from toets_levering_jaar
        inner join toets_feit
            on toets_feit.tabel = tabel_van_bron.tabel
            and toets_feit.schooljaar = toets_levering_jaar.schooljaar
            and toets_feit.rij_aantal > 0
        where toets_levering_jaar.bron = toets_levering.bron
            and toets_levering_jaar.levering_id = toets_levering.levering_id
    )
