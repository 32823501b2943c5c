-- Name:   Geen sleutel van een leerling staat in het openbare bestand
-- Finds:  a text in the public database with something that looks like the key of a pupil: 24 or more hexadecimal digits
-- Level:  fout, stops the release
-- Mend:   a text of the internal database reached a public table
-- Rows:   publiek.waarnemingen
with tekst as (
    select distinct unnest([regionaam, categorie, kenmerken, bron, toelichting]) as waarde, 'waarnemingen' as tabel
    from publiek.waarnemingen
    union
    select distinct unnest([leverancier, periode, status]) as waarde, 'leveringen' as tabel
    from publiek.leveringen
    union
    select distinct omschrijving as waarde, 'bevindingen' as tabel
    from publiek.bevindingen
)
select tabel || ': een tekst met een sleutel erin' as reden
from tekst
where regexp_matches(waarde, '[0-9a-f]{24}')
