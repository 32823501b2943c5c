-- School working days after the term, where a step of school or partner came too late.
-- Grain:   one row to count per late action and measure, all rules together and each rule; meting: days
-- Sources: int_naleving_uitsplitsing
with per_maat as (
    select
        int_naleving_uitsplitsing.*,
        unnest(['mediaan', 'p90']) as maat
    from int_naleving_uitsplitsing
    where not is_melding
        and uitkomst = 'te-laat'
        and (dimensie = 'regel' or categorie = 'totaal')
)
select
    telsleutel,
    gemeente_code,
    onderwijssoort,
    schooljaar,
    case dimensie when 'regel' then 'regel+maat' else 'maat' end as dimensie,
    case dimensie when 'regel' then categorie || '+' || maat else maat end as categorie,
    te_laat_dagen as meting
from per_maat
