-- Populations that figures are divided by.
-- Grain:      one row per populatie, schooljaar, gemeente_code, onderwijssoort
-- Sources:    stg_leerplichtige, stg_inschrijving, stg_vestiging, stg_dekking
-- Definition: leerplichtigen: leer- and kwalificatieplichtige residents on 1 October, all kinds of education together;
--             ingeschrevenen: enrolled pupils on 1 October by municipality of residence; cells hidden by DUO do not count,
--             and is_onvolledig says so; registratie: the same by municipality of the school, of vestigingen that
--             delivered their registration; scholen: the same of all vestigingen
create or replace table int_noemer as
select
    'leerplichtigen' as populatie,
    schooljaar,
    gemeente_code,
    'totaal' as onderwijssoort,
    sum(leerplichtig_aantal) + sum(kwalificatieplichtig_aantal) as leerling_aantal,
    bool_or(leerplichtig_aantal is null or kwalificatieplichtig_aantal is null) as is_onvolledig
from stg_leerplichtige
group by schooljaar, gemeente_code
union all
select
    'ingeschrevenen' as populatie,
    schooljaar,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    -- null: every cell is hidden
    coalesce(sum(leerling_aantal), 0) as leerling_aantal,
    bool_or(leerling_aantal is null) as is_onvolledig
from stg_inschrijving
group by schooljaar, woon_gemeente_code, onderwijssoort
union all
select
    'scholen' as populatie,
    stg_inschrijving.schooljaar,
    stg_vestiging.gemeente_code,
    stg_vestiging.onderwijssoort,
    -- null: every cell is hidden
    coalesce(sum(stg_inschrijving.leerling_aantal), 0) as leerling_aantal,
    bool_or(stg_inschrijving.leerling_aantal is null) as is_onvolledig
from stg_inschrijving
inner join stg_vestiging using (vestiging_code)
group by stg_inschrijving.schooljaar, stg_vestiging.gemeente_code, stg_vestiging.onderwijssoort
union all
select
    'registratie' as populatie,
    stg_inschrijving.schooljaar,
    stg_vestiging.gemeente_code,
    stg_vestiging.onderwijssoort,
    -- null: every cell is hidden
    coalesce(sum(stg_inschrijving.leerling_aantal), 0) as leerling_aantal,
    bool_or(stg_inschrijving.leerling_aantal is null) as is_onvolledig
from stg_inschrijving
inner join stg_vestiging using (vestiging_code)
where exists (
    select 1
    from stg_dekking
    where stg_dekking.bron = 'verzuimregistratie'
        and stg_dekking.vestiging_code = stg_inschrijving.vestiging_code
        and stg_dekking.schooljaar = stg_inschrijving.schooljaar
)
group by stg_inschrijving.schooljaar, stg_vestiging.gemeente_code, stg_vestiging.onderwijssoort
