-- Flow of thuiszitters through a school year in each area; begin + in - out = end, case by case. Who moves out is out.
-- Grain:   one row to count per unbroken stay in an area, school year and category
-- Sources: int_thuis_in_gebied, int_peildatum
with geval as (
    select
        int_thuis_in_gebied.*,
        int_thuis_in_gebied.van_datum < int_peildatum.begin_datum as was_er_al,
        coalesce(int_thuis_in_gebied.tot_datum < int_peildatum.peil_datum, false) as is_weg
    from int_thuis_in_gebied
    inner join int_peildatum
        on int_peildatum.schooljaar = int_thuis_in_gebied.schooljaar
        and int_thuis_in_gebied.van_datum <= int_peildatum.peil_datum
        -- at home on the last day of the school year before, or later
        and (
            int_thuis_in_gebied.tot_datum is null
            or int_thuis_in_gebied.tot_datum >= int_peildatum.begin_datum - interval 1 day
        )
)
select
    periode_sleutel || '|' || eiland as telsleutel,
    regiotype,
    regiocode,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'stroom' as dimensie,
    unnest([if(was_er_al, 'beginstand', 'instroom'), if(is_weg, 'uitstroom', 'eindstand')]) as categorie
from geval
