-- What a cell of a gemeente counted, with the signal behind it. A key is the id of a signal, or that id with the number of an
-- action after it.
-- Grain:      one row per telsleutel
-- Sources:    intern.telling, feit_signaal, feit_naleving
-- Parameters: indicator, gemeente, schooljaar, dimensie, categorie
with geteld as (
    select telling.telsleutel, bool_or(telling.in_teller) as in_teller, max(telling.meting) as meting
    from intern.telling as telling
    inner join intern.int_regiotype_onderwijssoort as soort
        on soort.regiotype = 'gemeente'
        and soort.onderwijssoort = telling.onderwijssoort
    where telling.indicator = ?
        and telling.gemeente_code = ?
        and telling.schooljaar = ?
        and telling.dimensie = ?
        and telling.categorie = ?
    group by telling.telsleutel
),
met_signaal as (
    select
        geteld.*,
        regexp_replace(geteld.telsleutel, '\|[0-9]+$', '') as signaal_id,
        try_cast(regexp_extract(geteld.telsleutel, '\|([0-9]+)$', 1) as bigint) as actie_nr
    from geteld
),
gevolgd as (
    select
        met_signaal.telsleutel,
        string_agg(naleving.uitkomst, ', ' order by naleving.actie_nr) as uitkomst,
        min(naleving.actie_datum) as actie_datum
    from met_signaal
    inner join feit_naleving as naleving
        on naleving.signaal_id = met_signaal.signaal_id
        and naleving.actie_nr = coalesce(met_signaal.actie_nr, naleving.actie_nr)
    group by met_signaal.telsleutel
)
select
    row_number() over (order by signaal.signaal_datum, met_signaal.telsleutel) as nummer,
    signaal.signaal_id,
    signaal.leerling_sleutel,
    signaal.protocol_id,
    signaal.regel_id,
    signaal.vestiging_code,
    signaal.signaal_datum,
    signaal.waarde,
    gevolgd.uitkomst,
    gevolgd.actie_datum,
    met_signaal.in_teller,
    met_signaal.meting
from met_signaal
-- null: what is counted is not a signal
left join feit_signaal as signaal using (signaal_id)
-- null: nothing was expected after the signal
left join gevolgd using (telsleutel)
order by nummer
