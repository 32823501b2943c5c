-- Name:   De leerlingen in de noemers zijn die van de leveringen
-- Finds:  a school year in which the populations do not add up to what was delivered, or are negative
-- Level:  fout, stops the release
-- Mend:   int_noemer leaves rows out or joins too many
-- Rows:   int_noemer
with geleverd as (
    select
        'leerplichtigen' as populatie,
        schooljaar,
        coalesce(sum(leerplichtig_aantal), 0) + coalesce(sum(kwalificatieplichtig_aantal), 0) as leerling_aantal
    from stg_leerplichtige
    group by schooljaar
    union all
    select 'ingeschrevenen' as populatie, schooljaar, coalesce(sum(leerling_aantal), 0) as leerling_aantal
    from stg_inschrijving
    group by schooljaar
),
gerekend as (
    select populatie, schooljaar, coalesce(sum(leerling_aantal), 0) as leerling_aantal
    from int_noemer
    where populatie <> 'registratie'
    group by populatie, schooljaar
)
select
    geleverd.populatie || ' ' || geleverd.schooljaar || ': ' || geleverd.leerling_aantal || ' geleverd, '
    || coalesce(gerekend.leerling_aantal, 0) || ' gerekend' as reden
from geleverd
-- null: the school year was left out
left join gerekend on gerekend.populatie = geleverd.populatie and gerekend.schooljaar = geleverd.schooljaar
where geleverd.leerling_aantal <> coalesce(gerekend.leerling_aantal, 0)
union all
select populatie || ' ' || schooljaar || ' ' || gemeente_code || ': minder dan nul leerlingen' as reden
from int_noemer
where leerling_aantal < 0
