-- The protocol by which the facts of the release were judged.
-- Grain:      one row
-- Sources:    publiek.protocol
-- Parameters: protocol_id, protocol_versie
select inhoud
from publiek.protocol
where protocol_id = ?
    and protocol_versie = ?
