-- Flow of thuiszitters through each quarter in each area; begin + in - out - moved = end, case by case.
-- Grain:      one row to count per unbroken stay in an area, quarter and category
-- Sources:    int_thuis_in_gebied, int_kwartaal
-- Definition: moved: the spell goes on in another area, or ended because the pupil moved; who moves within an area stays
with geval as (
    select
        int_thuis_in_gebied.*,
        int_kwartaal.dimensie,
        int_thuis_in_gebied.van_datum < int_kwartaal.begin_datum as was_er_al,
        coalesce(int_thuis_in_gebied.tot_datum < int_kwartaal.eind_datum, false) as is_weg
    from int_thuis_in_gebied
    inner join int_kwartaal
        on int_kwartaal.schooljaar = int_thuis_in_gebied.schooljaar
        and int_thuis_in_gebied.van_datum <= int_kwartaal.eind_datum
        -- at home on the last day of the quarter before, or later
        and (
            int_thuis_in_gebied.tot_datum is null
            or int_thuis_in_gebied.tot_datum >= int_kwartaal.begin_datum - interval 1 day
        )
)
select
    periode_sleutel || '|' || eiland as telsleutel,
    regiotype,
    regiocode,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    dimensie,
    unnest([
        if(was_er_al, 'beginstand', 'instroom'),
        case when not is_weg then 'eindstand' when eindigt_met_verhuizing then 'verhuisd' else 'uitstroom' end
    ]) as categorie
from geval
