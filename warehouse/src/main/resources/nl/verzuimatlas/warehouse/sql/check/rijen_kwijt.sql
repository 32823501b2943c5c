-- Finds:  a delivery in which rows were lost: read is not accepted plus rejected
-- Level:  fout, stops the release
-- Mend:   ingestion is wrong; ingest the delivery again
select bron || '/' || levering_id || ': gelezen ' || gelezen || ', geaccepteerd ' || geaccepteerd || ', geweigerd '
    || geweigerd as reden
from leveringen
where gelezen <> geaccepteerd + geweigerd
