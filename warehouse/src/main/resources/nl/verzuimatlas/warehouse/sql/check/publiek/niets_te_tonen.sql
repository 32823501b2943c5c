-- Name:   De uitgave heeft cijfers
-- Finds:  a release without a single figure
-- Level:  fout, stops the release
-- Mend:   ingest deliveries first; own figures ask for gemeenten, regio-indeling (a GGD region) and at least one source
-- Rows:   publiek.waarnemingen
select 'er is geen enkel cijfer; lever eerst gegevens aan, ook gemeenten en regio-indeling' as reden
where not exists (select 1 from publiek.waarnemingen)
