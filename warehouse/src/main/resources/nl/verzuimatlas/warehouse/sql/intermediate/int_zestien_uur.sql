-- Cases of 16 hours, by each version of the definition that says which reports are one.
-- Grain:      one row per melding_nummer and versie
-- Sources:    int_melding, tel_soort (which reports count, docs/definities/relatief-verzuim.md), reg_versie (registry)
create or replace table int_zestien_uur as
select
    int_melding.*,
    reg_versie.is_huidig,
    -- '' when the version is not shown beside the figure
    reg_versie.dimensie as versie_dimensie,
    reg_versie.categorie as versie_categorie
from int_melding
inner join tel_soort
    on tel_soort.telregel = 'relatief-verzuim'
    and tel_soort.verzuimsoort = int_melding.verzuimsoort
    and int_melding.begin_datum >= tel_soort.geldig_van
inner join reg_versie
    on reg_versie.indicator = 'relatief-verzuim'
    and reg_versie.versie = tel_soort.versie
where int_melding.verzuim_uren >= tel_soort.vanaf_uren
    or int_melding.verzuim_uren > tel_soort.meer_dan_uren
    or (int_melding.verzuim_uren is null and tel_soort.telt_zonder_uren)
