-- How much and how often a pupil was ill in a school year, in the registration of the vestiging.
-- Grain:      one row per leerling_sleutel, vestiging_code, schooljaar with a lesson hour of illness
-- Sources:    stg_verzuim_dag, stg_vestiging, tel_leeftijd (classes with their upper bound)
-- Definition: ziek_dagen: lesson hours of illness divided by those of a school day, so half a day is half; ziek_keren: runs of
--             days with illness, one after another in the days of which the vestiging registered anything, so that a weekend
--             or a holiday makes no new one
create or replace table int_ziek as
with dag as (
    select
        vestiging_code,
        datum,
        row_number() over (partition by vestiging_code order by datum) as dag_nummer
    from (select distinct vestiging_code, datum from stg_verzuim_dag)
),
ziektedag as (
    select
        stg_verzuim_dag.leerling_sleutel,
        stg_verzuim_dag.vestiging_code,
        stg_verzuim_dag.schooljaar,
        stg_verzuim_dag.geboorte_jaar,
        stg_verzuim_dag.ziek_uren / stg_verzuim_dag.dag_uren as ziek_dagen,
        dag.dag_nummer - lag(dag.dag_nummer) over (
            partition by stg_verzuim_dag.leerling_sleutel, stg_verzuim_dag.vestiging_code, stg_verzuim_dag.schooljaar
            order by dag.dag_nummer
        ) as dagen_later
    from stg_verzuim_dag
    inner join dag using (vestiging_code, datum)
    where stg_verzuim_dag.ziek_uren > 0
),
leerling as (
    select
        leerling_sleutel,
        vestiging_code,
        schooljaar,
        max(geboorte_jaar) as geboorte_jaar,
        sum(ziek_dagen) as ziek_dagen,
        -- null: the first day of illness
        count(*) filter (coalesce(dagen_later, 2) > 1) as ziek_keren
    from ziektedag
    group by leerling_sleutel, vestiging_code, schooljaar
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
