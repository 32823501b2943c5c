-- How much and how often a pupil was ill in a school year, in the registration of the vestiging.
-- Grain:      of these pupils, one row per leerling_sleutel, vestiging_code, schooljaar with a lesson hour of illness
-- Sources:    stg_verzuim_dag_deel (a part of the pupils, so that the days of all pupils of the country are never held at once),
--             int_vestiging_dag, stg_vestiging, tel_leeftijd (classes with their upper bound)
-- Definition: ziek_dagen: lesson hours of illness divided by those of a school day, so half a day is half; ziek_keren: runs of
--             days with illness, one after another in the days of which the vestiging registered anything, so that a weekend
--             or a holiday makes no new one
create or replace temp table int_ziek_deel as
with per_leerling as (
    select
        stg_verzuim_dag_deel.leerling_sleutel,
        stg_verzuim_dag_deel.vestiging_code,
        stg_verzuim_dag_deel.schooljaar,
        max(stg_verzuim_dag_deel.geboorte_jaar) as geboorte_jaar,
        -- rounded, so that the order of adding up decides nothing
        round(sum(stg_verzuim_dag_deel.ziek_uren) / max(stg_verzuim_dag_deel.dag_uren), 6) as ziek_dagen,
        -- a bit per day of the vestiging in the school year
        bitstring_agg(int_vestiging_dag.dag_nummer, 0, 366) as dagen
    from stg_verzuim_dag_deel
    inner join int_vestiging_dag using (vestiging_code, datum)
    where stg_verzuim_dag_deel.ziek_uren > 0
    group by stg_verzuim_dag_deel.leerling_sleutel, stg_verzuim_dag_deel.vestiging_code, stg_verzuim_dag_deel.schooljaar
),
leerling as (
    select
        leerling_sleutel,
        vestiging_code,
        schooljaar,
        geboorte_jaar,
        ziek_dagen,
        -- days of illness of which the day before is none
        bit_count(dagen & ~(dagen >> 1)) as ziek_keren
    from per_leerling
)
select
    leerling.leerling_sleutel,
    leerling.vestiging_code,
    leerling.schooljaar,
    stg_vestiging.gemeente_code,
    stg_vestiging.onderwijssoort,
    leerling.ziek_dagen,
    leerling.ziek_keren,
    coalesce(
        (
            select arg_min(tel_leeftijd.categorie, tel_leeftijd.tot_en_met)
            from tel_leeftijd
            where left(leerling.schooljaar, 4)::int - leerling.geboorte_jaar <= tel_leeftijd.tot_en_met
        ),
        'onbekend'
    ) as leeftijd
from leerling
inner join stg_vestiging using (vestiging_code)
