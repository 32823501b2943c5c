-- What must be the same on both sides of `bench absentie`.
-- Grain:   one row per maat and sleutel
-- Sources: verzuim_dag, signaal, naleving, melding, vestiging, gemeente_in_regio
create table uitkomst as
with per_vestiging as (
    select
        vestiging_code,
        schooljaar,
        count(*) as dagen,
        -- in tenths: hours are whole or half
        sum(round(ongeoorloofd_uren * 10)::bigint) as ongeoorloofd,
        sum(round(geoorloofd_uren * 10)::bigint) as geoorloofd,
        sum(round(ziek_uren * 10)::bigint) as ziek,
        sum(round(onbekend_uren * 10)::bigint) as onbekend,
        sum(te_laat_aantal) as te_laat
    from verzuim_dag
    group by vestiging_code, schooljaar
),
per_soort as (
    select
        schooljaar || ' ' || onderwijssoort as soort,
        gemeente_code,
        dagen,
        ongeoorloofd,
        geoorloofd,
        ziek,
        onbekend,
        te_laat
    from per_vestiging
    join vestiging using (vestiging_code)
),
gebied as (
    select 'gemeente ' || gemeente_code as gebied, gemeente_code from vestiging group by gemeente_code
    union all
    select regiotype || ' ' || regiocode, gemeente_code from gemeente_in_regio
    union all
    select 'land', gemeente_code from vestiging group by gemeente_code
)
select 'dagen per soort' as maat, soort as sleutel, sum(dagen)::decimal(18, 0) as aantal from per_soort group by soort
union all
select 'ongeoorloofde uren per soort', soort, sum(ongeoorloofd) from per_soort group by soort
union all
select 'geoorloofde uren per soort', soort, sum(geoorloofd) from per_soort group by soort
union all
select 'zieke uren per soort', soort, sum(ziek) from per_soort group by soort
union all
select 'onbekende uren per soort', soort, sum(onbekend) from per_soort group by soort
union all
select 'keren te laat per soort', soort, sum(te_laat) from per_soort group by soort
union all
select 'dagen per gebied', gebied.gebied, sum(dagen) from per_soort join gebied using (gemeente_code) group by gebied.gebied
union all
select 'signalen per gebied', gebied.gebied, count(*)
from signaal
join vestiging using (vestiging_code)
join gebied using (gemeente_code)
group by gebied.gebied
union all
select 'uren bij signalen', schooljaar, sum(round(waarde * 10)::bigint) from signaal group by schooljaar
union all
select 'dagen van vensters', schooljaar, sum(signaal_datum - venster_begin_datum) from signaal group by schooljaar
union all
select 'naleving per gebied', gebied.gebied || ' ' || uitkomst, count(*)
from naleving
join gebied on gebied.gemeente_code = naleving.school_gemeente_code
group by gebied.gebied, uitkomst
union all
select 'gemelde leerlingen per gebied', gebied.gebied, count(distinct leerling_sleutel)
from melding
join gebied on gebied.gemeente_code = melding.woon_gemeente_code
where telt_mee and verzuimsoort in ('V3', 'L')
group by gebied.gebied;
