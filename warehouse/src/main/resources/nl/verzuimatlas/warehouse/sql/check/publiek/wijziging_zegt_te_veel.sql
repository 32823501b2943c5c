-- Name:   De lijst van wijzigingen noemt geen verborgen getal
-- Finds:  a change with a number of a cell that is hidden before or after, or with another number than the cell has
-- Level:  fout, stops the release
-- Mend:   the comparison with the release before gives a number that it should leave out (package wijziging)
-- Rows:   publiek.wijzigingen
select
    wijziging.indicator || ' ' || wijziging.regiocode || ' ' || wijziging.schooljaar || ' ' || wijziging.dimensie || ' '
    || wijziging.categorie || ': een getal dat er niet hoort' as reden
from publiek.wijzigingen as wijziging
-- null: the cell is not there any more
left join publiek.waarnemingen as cel using (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
where (wijziging.waarde_oud is not null and (wijziging.status_oud <> 'cijfer' or wijziging.status_nieuw <> 'cijfer'))
    or (wijziging.waarde_nieuw is not null and wijziging.waarde_nieuw is distinct from cel.waarde)
