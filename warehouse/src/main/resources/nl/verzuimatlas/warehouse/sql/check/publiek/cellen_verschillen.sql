-- Name:   Het openbare bestand heeft precies de beschermde cellen
-- Finds:  a cell of the public database that is not the protected one: another state or number, one too many or too few
-- Level:  fout, stops the release
-- Mend:   the writer of the public database loses or changes a cell (package release)
-- Rows:   publiek.waarnemingen
select
    indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie || ': '
    || coalesce(publiek.waarnemingen.status, 'weg') || ' in het openbare bestand, '
    || coalesce(toets_beschermd.status, 'niet') || ' in de beschermde kubus' as reden
from publiek.waarnemingen
full outer join toets_beschermd using (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
where publiek.waarnemingen.status is distinct from toets_beschermd.status
    -- the public database rounds to twelve digits
    or abs(publiek.waarnemingen.waarde - toets_beschermd.waarde) > 1e-9 * greatest(1, abs(toets_beschermd.waarde))
    or publiek.waarnemingen.teller is distinct from toets_beschermd.teller
    and abs(coalesce(publiek.waarnemingen.teller, -1) - coalesce(toets_beschermd.teller, -1))
    > 1e-9 * greatest(1, abs(coalesce(toets_beschermd.teller, 1)))
