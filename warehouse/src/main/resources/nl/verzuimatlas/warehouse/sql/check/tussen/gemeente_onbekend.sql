-- Name:   Elke gemeente in de feiten is bekend
-- Finds:  facts about a gemeente that the reference of gemeenten does not know; they count nowhere
-- Level:  waarschuwing, is reported
-- Mend:   the supplier checks the code, or the reference (source gemeenten) is delivered again
-- Rows:   toets_feit
with gebruikt as (
    select 'melding' as tabel, woon_gemeente_code as gemeente_code, count(*) as rij_aantal
    from stg_melding
    group by woon_gemeente_code
    union all
    select 'inschrijving' as tabel, woon_gemeente_code as gemeente_code, count(*) as rij_aantal
    from stg_inschrijving
    group by woon_gemeente_code
    union all
    select 'leerplichtige' as tabel, gemeente_code, count(*) as rij_aantal
    from stg_leerplichtige
    group by gemeente_code
    union all
    select 'absoluut_geval' as tabel, woon_gemeente_code as gemeente_code, count(*) as rij_aantal
    from stg_absoluut_geval
    group by woon_gemeente_code
    union all
    select 'thuiszit_periode' as tabel, woon_gemeente_code as gemeente_code, count(*) as rij_aantal
    from stg_thuiszit_periode
    group by woon_gemeente_code
    union all
    select 'dekking' as tabel, gemeente_code, count(*) as rij_aantal
    from stg_dekking
    group by gemeente_code
)
select gebruikt.tabel || ': gemeente ' || gebruikt.gemeente_code || ' kennen wij niet (aantal rijen: '
    || gebruikt.rij_aantal || ')' as reden
from gebruikt
where not exists (select 1 from stg_gemeente where stg_gemeente.gemeente_code = gebruikt.gemeente_code)
