-- Accepted rows from which a signal and what followed it were made, per delivery.
-- Grain:      one row per bron, levering
-- Sources:    rijen_verzuimregistratie, rijen_duo_meldingen, rijen_acties
-- Parameters: leerling_sleutel, vestiging_code, first day, last day, signaal_id, leerling_sleutel, brin, signaal_id
select 'verzuimregistratie' as bron, levering, count(*) as rij_aantal
from rijen_verzuimregistratie
where pseudoniem = ?
    and vestigingscode = ?
    and (coalesce(einddatum, begindatum) >= ? or coalesce(open, false))
    and begindatum <= ?
group by levering
union all
select 'duo-meldingen', levering, count(*)
from rijen_duo_meldingen
where meldingsnummer in (select melding_nummer from feit_naleving where signaal_id = ?)
group by levering
union all
select 'acties', levering, count(*)
from rijen_acties
where pseudoniem = ?
    and brin = ?
    and (datum, actie) in (
        select feit_naleving.actie_datum, unnest(string_split(feit_naleving.actie, '/'))
        from feit_naleving
        where feit_naleving.signaal_id = ?
            and feit_naleving.melding_nummer is null
    )
group by levering
order by all
