-- How long each spell of a thuiszitter was seen, by area and the school year in which it began.
-- Grain:      one row per regiotype, regiocode, schooljaar, also without spells
-- Sources:    int_thuiszitter, int_gebied, int_dekking, int_regiotype_onderwijssoort
-- Definition: days at home, the first and the last included; open spells and those that ended because the pupil moved are
--             censored: they lasted at least so long
create or replace table kubus_thuisduur as
with gebied as (
    select
        int_gebied.regiotype,
        int_gebied.regiocode,
        int_dekking.schooljaar,
        min(int_gebied.regionaam) as regionaam,
        bool_or(int_dekking.is_geleverd) as is_geleverd,
        not bool_and(int_dekking.is_geleverd) as is_onvolledig,
        -- null: nothing was delivered
        coalesce(bool_or(int_dekking.is_voorlopig) filter (int_dekking.is_geleverd), false) as is_voorlopig,
        max(int_dekking.laatste_datum) filter (int_dekking.is_geleverd) as peil_datum
    from int_dekking
    inner join int_gebied using (gemeente_code)
    where int_dekking.indicator = 'thuiszitters'
    group by int_gebied.regiotype, int_gebied.regiocode, int_dekking.schooljaar
),
periode as (
    select
        int_gebied.regiotype,
        int_gebied.regiocode,
        int_dekking.schooljaar,
        int_thuiszitter.leerling_sleutel,
        int_thuiszitter.begin_datum,
        int_thuiszitter.gezien_tot_datum - int_thuiszitter.begin_datum + 1 as duur_dagen,
        -- null: no outcome is known
        int_thuiszitter.eind_datum is not null and coalesce(int_thuiszitter.uitkomst, '') <> 'verhuisd' as is_geeindigd
    from int_thuiszitter
    inner join int_gebied on int_gebied.gemeente_code = int_thuiszitter.woon_gemeente_code
    inner join int_regiotype_onderwijssoort
        on int_regiotype_onderwijssoort.regiotype = int_gebied.regiotype
        and int_regiotype_onderwijssoort.onderwijssoort = int_thuiszitter.onderwijssoort
    inner join int_dekking
        on int_dekking.indicator = 'thuiszitters'
        and int_dekking.gemeente_code = int_thuiszitter.woon_gemeente_code
        and int_dekking.is_geleverd
        and int_thuiszitter.begin_datum >= make_date(left(int_dekking.schooljaar, 4)::int, 8, 1)
        and int_thuiszitter.begin_datum < make_date(left(int_dekking.schooljaar, 4)::int + 1, 8, 1)
)
select
    gebied.regiotype,
    gebied.regiocode,
    gebied.schooljaar,
    min(gebied.regionaam) as regionaam,
    bool_or(gebied.is_geleverd) as is_geleverd,
    bool_or(gebied.is_onvolledig) as is_onvolledig,
    bool_or(gebied.is_voorlopig) as is_voorlopig,
    max(gebied.peil_datum) as peil_datum,
    -- null: no spell began here
    coalesce(
        list(periode.duur_dagen order by periode.leerling_sleutel, periode.begin_datum)
            filter (periode.duur_dagen is not null),
        []
    ) as duren,
    coalesce(
        list(periode.is_geeindigd order by periode.leerling_sleutel, periode.begin_datum)
            filter (periode.duur_dagen is not null),
        []
    ) as geeindigd
from gebied
left join periode using (regiotype, regiocode, schooljaar)
group by gebied.regiotype, gebied.regiocode, gebied.schooljaar
