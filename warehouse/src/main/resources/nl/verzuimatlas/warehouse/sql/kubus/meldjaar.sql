-- What is known about the reporting of schools, the input of the judgement on reporting.
-- Grain:      one row per gemeente_code, schooljaar in meldjaar_getoond where reports are to be expected
-- Sources:    meldjaar_getoond (gemeenten and years of which the number of reports is published), stg_melding,
--             stg_inschrijving, int_signaal_verstreken
-- Definition: docs/methode/meldgedrag.md
-- Parameter:  reports to be expected of a school before its silence says something
with meldingen as (
    select
        stg_melding.schooljaar,
        stg_melding.woon_gemeente_code as gemeente_code,
        stg_melding.brin,
        stg_melding.onderwijssoort,
        count(*) as melding_aantal,
        count(*) filter (stg_melding.verzuimsoort in ('O', 'V1', 'V2')) as vrijwillig_aantal
    from stg_melding
    inner join meldjaar_getoond
        on meldjaar_getoond.gemeente_code = stg_melding.woon_gemeente_code
        and meldjaar_getoond.schooljaar = stg_melding.schooljaar
    where stg_melding.telt_mee
    group by stg_melding.schooljaar, stg_melding.woon_gemeente_code, stg_melding.brin, stg_melding.onderwijssoort
),
leerlingen as (
    -- null (hidden by the supplier) adds nothing: those schools are small
    select
        stg_inschrijving.schooljaar,
        stg_inschrijving.woon_gemeente_code as gemeente_code,
        left(stg_inschrijving.vestiging_code, 4) as brin,
        stg_inschrijving.onderwijssoort,
        coalesce(sum(stg_inschrijving.leerling_aantal), 0) as leerling_aantal
    from stg_inschrijving
    inner join meldjaar_getoond
        on meldjaar_getoond.gemeente_code = stg_inschrijving.woon_gemeente_code
        and meldjaar_getoond.schooljaar = stg_inschrijving.schooljaar
    group by
        stg_inschrijving.schooljaar,
        stg_inschrijving.woon_gemeente_code,
        left(stg_inschrijving.vestiging_code, 4),
        stg_inschrijving.onderwijssoort
),
leerlingen_regio as (
    select schooljaar, onderwijssoort, sum(leerling_aantal) as leerling_aantal
    from leerlingen
    group by schooljaar, onderwijssoort
),
meldingen_regio as (
    select schooljaar, onderwijssoort, sum(melding_aantal) as melding_aantal
    from meldingen
    group by schooljaar, onderwijssoort
),
school as (
    select
        leerlingen.schooljaar,
        leerlingen.gemeente_code,
        leerlingen.brin,
        sum(
            leerlingen.leerling_aantal * coalesce(meldingen_regio.melding_aantal, 0)
            / nullif(leerlingen_regio.leerling_aantal, 0)
        ) as verwacht_aantal
    from leerlingen
    inner join leerlingen_regio using (schooljaar, onderwijssoort)
    -- null: nobody in the region was reported in this kind of education
    left join meldingen_regio using (schooljaar, onderwijssoort)
    group by leerlingen.schooljaar, leerlingen.gemeente_code, leerlingen.brin
),
per_school as (
    select
        school.schooljaar,
        school.gemeente_code,
        sum(school.verwacht_aantal) as verwacht_aantal,
        count(*) filter (school.verwacht_aantal >= ?) as school_aantal,
        count(*) filter (school.verwacht_aantal >= ? and melders.brin is null) as stille_school_aantal
    from school
    -- null: this school reported nobody of this gemeente
    left join (select distinct schooljaar, gemeente_code, brin from meldingen) as melders
        using (schooljaar, gemeente_code, brin)
    group by school.schooljaar, school.gemeente_code
),
per_gemeente as (
    select
        schooljaar,
        gemeente_code,
        sum(melding_aantal) as melding_aantal,
        sum(vrijwillig_aantal) as vrijwillig_aantal
    from meldingen
    group by schooljaar, gemeente_code
),
op_tijd as (
    -- of schools in the gemeente: a signal has no municipality of residence
    select
        schooljaar,
        school_gemeente_code as gemeente_code,
        count(*) as beoordeeld_aantal,
        count(*) filter (uitkomst in ('op-tijd', 'eerder')) as op_tijd_aantal
    from int_signaal_verstreken
    group by schooljaar, school_gemeente_code
)
select
    per_school.gemeente_code,
    per_school.schooljaar,
    per_school.school_aantal,
    per_school.stille_school_aantal,
    -- null: delivered, nobody reported
    coalesce(per_gemeente.melding_aantal, 0) as melding_aantal,
    per_school.verwacht_aantal,
    coalesce(per_gemeente.vrijwillig_aantal, 0) as vrijwillig_aantal,
    -- null: no registration of absence, or nothing due
    coalesce(op_tijd.beoordeeld_aantal, 0) as beoordeeld_aantal,
    coalesce(op_tijd.op_tijd_aantal, 0) as op_tijd_aantal
from per_school
left join per_gemeente using (gemeente_code, schooljaar)
left join op_tijd using (gemeente_code, schooljaar)
where per_school.verwacht_aantal > 0
order by per_school.schooljaar, per_school.gemeente_code
