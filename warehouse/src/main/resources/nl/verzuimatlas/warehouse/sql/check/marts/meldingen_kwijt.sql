-- Name:   Elke melding die meetelt, is geteld
-- Finds:  a gemeente and school year in which another number of reports is counted than there are facts
-- Level:  fout, stops the release
-- Mend:   mart_verzuimmeldingen leaves a kind of absence out or counts it twice
-- Rows:   stg_melding
with feiten as (
    select woon_gemeente_code as gemeente_code, schooljaar, count(*) as melding_aantal
    from stg_melding
    where telt_mee
    group by woon_gemeente_code, schooljaar
),
geteld as (
    select gemeente_code, schooljaar, count(distinct telsleutel) as melding_aantal
    from telling
    where indicator = 'verzuimmeldingen'
        and categorie = 'totaal'
    group by gemeente_code, schooljaar
)
select
    feiten.gemeente_code || ' ' || feiten.schooljaar || ': ' || feiten.melding_aantal || ' meldingen, '
    || coalesce(geteld.melding_aantal, 0) || ' geteld' as reden
from feiten
-- null: none was counted
left join geteld on geteld.gemeente_code = feiten.gemeente_code and geteld.schooljaar = feiten.schooljaar
where feiten.melding_aantal <> coalesce(geteld.melding_aantal, 0)
