-- Name:   Een stap die kiest, maakt er geen rijen bij
-- Finds:  a step that keeps the latest state or leaves rows out, and has more rows after it than before
-- Level:  fout, stops the release
-- Mend:   a join in this step multiplies rows (etl, package feit)
-- Rows:   toets_stap
select tabel || ', ' || stap || ': ' || rijen_in || ' rijen in, ' || rijen_uit || ' rijen uit' as reden
from toets_stap
where rijen_uit > rijen_in
    and (
        stap like 'laatste stand %'
        or stap in ('rijen van bekende vestigingen', 'rijen met afwezigheid', 'dagen die schooldag zijn')
    )
