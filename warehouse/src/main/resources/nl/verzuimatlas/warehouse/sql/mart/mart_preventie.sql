-- First signals of 16 hours of a pupil in a school year, and whether somebody had talked with the pupil or parents by then.
-- Grain:   one row to count per first signal of a pupil at a vestiging in a school year and kind of step;
--          in_teller: such a step lies before the day of the signal, in the same school year, at the same institution
-- Sources: stg_signaal, stg_actie, stg_vestiging
with gesproken as (
    select
        stg_signaal.signaal_id,
        bool_or(stg_actie.actie in ('gesprek', 'oudergesprek')) as met_gesprek,
        bool_or(stg_actie.actie = 'preventief-spreekuur') as met_spreekuur
    from stg_signaal
    inner join stg_actie
        on stg_actie.leerling_sleutel = stg_signaal.leerling_sleutel
        and stg_actie.brin = stg_signaal.brin
        and stg_actie.schooljaar = stg_signaal.schooljaar
        and stg_actie.actie_datum < stg_signaal.signaal_datum
    where stg_actie.actie in ('gesprek', 'oudergesprek', 'preventief-spreekuur')
        -- null: the result was not registered
        and coalesce(stg_actie.resultaat, '') not in ('niet-verschenen', 'niet-bereikt')
    group by stg_signaal.signaal_id
)
select
    stg_signaal.signaal_id as telsleutel,
    stg_vestiging.gemeente_code,
    stg_vestiging.onderwijssoort,
    stg_signaal.schooljaar,
    'stap' as dimensie,
    unnest(['totaal', 'gesprek', 'preventief-spreekuur']) as categorie,
    -- null: nobody had talked with the pupil
    unnest([
        gesproken.signaal_id is not null,
        coalesce(gesproken.met_gesprek, false),
        coalesce(gesproken.met_spreekuur, false)
    ]) as in_teller
from stg_signaal
inner join stg_vestiging using (vestiging_code)
left join gesproken using (signaal_id)
where stg_signaal.protocol_id = 'landelijk'
    and stg_signaal.regel_id = 'LPW-16U'
    and stg_signaal.volgnummer = 1
