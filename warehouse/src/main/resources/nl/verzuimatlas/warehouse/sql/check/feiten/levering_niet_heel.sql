-- Name:   De opgeslagen rijen van elke levering zijn er nog allemaal
-- Finds:  a delivery of which the stored Parquet holds another number of rows than were accepted
-- Level:  fout, stops the release
-- Mend:   remove the folder of the delivery and ingest it again
-- Rows:   toets_levering
select
    -- null: there is no folder with rows
    bron || '/' || levering_id || ': ' || geaccepteerd || ' rijen gebruikt, ' || coalesce(opgeslagen::varchar, 'geen')
    || ' rijen opgeslagen' as reden
from toets_levering
where opgeslagen is distinct from geaccepteerd
