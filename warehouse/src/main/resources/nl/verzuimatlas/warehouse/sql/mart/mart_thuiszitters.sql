-- Pupils at home on the peildatum: thuiszitters by how long, by definition, by ground and by who knows of them.
-- Grain:      one row to count per pupil at home on the peildatum, breakdown and category
-- Sources:    int_thuis_op_peildatum
-- Definition: OCW counts absoluut and lrv; the Inspectie also exemptions of article 5 under a; before 2016 OCW counted lrv
with uitsplitsing as (
    select *, 'duur' as dimensie, unnest(['totaal', duur]) as categorie
    from int_thuis_op_peildatum
    where is_thuiszitter
    union all
    select
        *,
        'definitie' as dimensie,
        unnest(case groep
            when 'lrv' then ['ocw', 'inspectie', 'pre2016']
            when 'absoluut' then ['ocw', 'inspectie']
            else ['inspectie']
        end) as categorie
    from int_thuis_op_peildatum
    where groep in ('absoluut', 'lrv', 'vrijstelling-5a')
    union all
    select
        *,
        'groep' as dimensie,
        case
            when groep <> 'lrv' then groep
            when is_langer_dan_3_maanden then 'lrv-langer-dan-3-maanden'
            else 'lrv-4-weken-3-maanden'
        end as categorie
    from int_thuis_op_peildatum
    union all
    select
        *,
        'absoluut-duur' as dimensie,
        if(is_langer_dan_3_maanden, 'langer-dan-3-maanden', duur) as categorie
    from int_thuis_op_peildatum
    where groep = 'absoluut'
    union all
    select
        *,
        'bekend' as dimensie,
        case
            when bronnen like '%LRV%' or bronnen like '%ABSOLUUT%' then 'gemeld'
            when bronnen like '%SWV%' then 'alleen-swv'
            else 'alleen-registratie'
        end as categorie
    from int_thuis_op_peildatum
    where is_thuiszitter
)
select
    leerling_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    categorie
from uitsplitsing
