-- Deliveries with the number of findings that ask for attention (not the mere notices).
select
    leveringen.bron,
    leveringen.levering_id,
    leveringen.leverancier,
    leveringen.periode,
    leveringen.versie,
    leveringen.status,
    leveringen.ontvangen_op,
    leveringen.gelezen,
    leveringen.geaccepteerd,
    leveringen.geweigerd,
    -- null: a delivery without findings
    coalesce(sum(bevindingen.aantal) filter (bevindingen.niveau <> 'melding'), 0)::bigint as bevinding_aantal
from leveringen
left join bevindingen using (bron, levering_id)
group by all
order by leveringen.bron, leveringen.periode, leveringen.leverancier, leveringen.levering_id
