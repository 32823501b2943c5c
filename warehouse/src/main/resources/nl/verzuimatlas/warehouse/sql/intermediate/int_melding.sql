-- Reports to DUO that count, with the age and sex of the pupil, the quarter in which the absence began and where the school is.
-- Grain:      one row per melding_nummer
-- Sources:    stg_melding, stg_vestiging, tel_leeftijd (classes with their upper bound)
-- Definition: age: the age that is reached in the calendar year in which the school year begins; a pupil has one age and sex
--             in a school year, those of the last report that says them
create or replace table int_melding as
with school_van_instelling as (
    -- an institution of which all vestigingen are in one gemeente needs no vestiging in the report
    select brin, min(gemeente_code) as gemeente_code
    from stg_vestiging
    group by brin
    having count(distinct gemeente_code) = 1
),
leerling as (
    select
        leerling_sleutel,
        schooljaar,
        arg_max(geboorte_jaar, melding_nummer) filter (geboorte_jaar is not null) as geboorte_jaar,
        arg_max(geslacht, melding_nummer) filter (geslacht is not null) as geslacht
    from stg_melding
    where telt_mee
    group by leerling_sleutel, schooljaar
)
select
    stg_melding.melding_nummer,
    stg_melding.leerling_sleutel,
    stg_melding.woon_gemeente_code,
    -- null: it is not known at which vestiging
    coalesce(stg_vestiging.gemeente_code, school_van_instelling.gemeente_code) as school_gemeente_code,
    stg_melding.onderwijssoort,
    stg_melding.schooljaar,
    stg_melding.verzuimsoort,
    stg_melding.begin_datum,
    stg_melding.verzuim_uren,
    'k' || (((month(stg_melding.begin_datum) + 4) % 12) // 3 + 1) as kwartaal,
    coalesce(
        (
            select arg_min(tel_leeftijd.categorie, tel_leeftijd.tot_en_met)
            from tel_leeftijd
            where left(stg_melding.schooljaar, 4)::int - leerling.geboorte_jaar <= tel_leeftijd.tot_en_met
        ),
        'onbekend'
    ) as leeftijd,
    case leerling.geslacht when 'M' then 'jongen' when 'V' then 'meisje' else 'anders-of-onbekend' end as geslacht
from stg_melding
inner join leerling using (leerling_sleutel, schooljaar)
left join stg_vestiging using (vestiging_code)
left join school_van_instelling on school_van_instelling.brin = stg_melding.brin
where stg_melding.telt_mee
