-- Counted findings, the heaviest first.
select bron, levering_id, bevinding_id, niveau, omschrijving, aantal
from bevindingen
order by bron, levering_id, list_position(['fout', 'waarschuwing', 'melding'], niveau), bevinding_id
