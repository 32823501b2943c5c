-- Name:   Elke periode thuis is gevuld met verblijven
-- Finds:  a spell at home that its stays do not fill: a spell without a stay, a gap, an overlap, another first or last day
-- Level:  fout, stops the release
-- Mend:   the facts thuiszit_periode and thuiszit_verblijf do not belong together
-- Rows:   stg_thuiszit_periode
with verblijf as (
    select
        *,
        lag(tot_datum) over (partition by leerling_sleutel, groep, begin_datum order by volgnummer) as vorige_tot_datum
    from stg_thuiszit_verblijf
),
per_periode as (
    select
        leerling_sleutel,
        groep,
        begin_datum,
        min(van_datum) as van_datum,
        arg_max(coalesce(tot_datum, date '9999-12-31'), volgnummer) as tot_datum,
        bool_and(volgnummer = 1 or van_datum = vorige_tot_datum + 1) as sluit_aan
    from verblijf
    group by leerling_sleutel, groep, begin_datum
)
select
    count(*) || ' perioden thuis uit ' || stg_thuiszit_periode.schooljaar || ' hebben geen sluitende verblijven' as reden
from stg_thuiszit_periode
left join per_periode
    on per_periode.leerling_sleutel = stg_thuiszit_periode.leerling_sleutel
    and per_periode.groep = stg_thuiszit_periode.groep
    and per_periode.begin_datum = stg_thuiszit_periode.begin_datum
where per_periode.van_datum is distinct from stg_thuiszit_periode.begin_datum
    or per_periode.tot_datum is distinct from coalesce(stg_thuiszit_periode.eind_datum, date '9999-12-31')
    or not coalesce(per_periode.sluit_aan, false)
group by stg_thuiszit_periode.schooljaar
