-- Name:   Elke gelezen rij is gebruikt, geweigerd of ingetrokken
-- Finds:  a delivery in which rows were lost: read is not accepted plus rejected plus withdrawn
-- Level:  fout, stops the release
-- Mend:   ingestion is wrong; ingest the delivery again
-- Rows:   toets_levering
select
    bron || '/' || levering_id || ': gelezen ' || gelezen || ', gebruikt ' || geaccepteerd || ', geweigerd ' || geweigerd
    || ', ingetrokken ' || ingetrokken as reden
from toets_levering
where gelezen <> geaccepteerd + geweigerd + ingetrokken
