-- Name:   De openbare tellingen van leveringen kloppen
-- Finds:  a delivery that the public database does not have, has too much, or has with other counts than were read
-- Level:  fout, stops the release
-- Mend:   the writer of the public database is wrong (package release); a count that is hidden is no mistake
-- Rows:   toets_levering
select bron || '/' || levering_id || ': de openbare telling klopt niet' as reden
from (select *, 1 as plaats from publiek.leveringen) as openbaar
full outer join (select *, 1 as plaats from toets_levering) as levering using (bron, levering_id)
where openbaar.plaats is null
    or levering.plaats is null
    or openbaar.gelezen <> levering.gelezen
    or openbaar.geaccepteerd <> levering.geaccepteerd
    or openbaar.geweigerd <> levering.geweigerd
