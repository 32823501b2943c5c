-- Reports of the school year that led to a sanction.
-- Grain:   one row to count per report and category; in_teller: a case of the report had the sanction
-- Sources: int_melding, int_zaak
with gestraft as (
    select
        melding_nummer,
        list(distinct sanctie) as sancties
    from int_zaak
    where sanctie <> 'geen'
    group by melding_nummer
)
select
    int_melding.melding_nummer as telsleutel,
    int_melding.woon_gemeente_code as gemeente_code,
    int_melding.onderwijssoort,
    int_melding.schooljaar,
    'sanctie' as dimensie,
    soort.categorie,
    -- null: no sanction followed on the report
    coalesce(
        soort.categorie = 'totaal' and len(gestraft.sancties) > 0 or list_contains(gestraft.sancties, soort.categorie),
        false
    ) as in_teller
from int_melding
cross join (select unnest(['totaal', 'waarschuwing', 'halt', 'pv', 'raadsonderzoek']) as categorie) as soort
left join gestraft using (melding_nummer)
