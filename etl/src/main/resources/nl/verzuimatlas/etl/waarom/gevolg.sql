-- What had to follow a signal and what did, with the kind of the report.
-- Grain:      one row per actie_nr
-- Sources:    feit_naleving, feit_melding
-- Parameters: signaal_id
select
    naleving.actie_nr,
    naleving.actie,
    naleving.uiterste_datum,
    naleving.actie_datum,
    naleving.melding_nummer,
    melding.verzuimsoort,
    naleving.uitkomst,
    naleving.meldtermijn_dagen,
    naleving.te_laat_dagen,
    naleving.uren_bij_actie
from feit_naleving as naleving
-- null: not reported, or a step
left join feit_melding as melding using (melding_nummer)
where naleving.signaal_id = ?
order by naleving.actie_nr
