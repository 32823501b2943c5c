-- What changed besides deliveries: the version of the product, protocols.
-- Grain:   one row
-- Sources: release and protocol of both releases
create temp table telwijze as
with protocol_nieuw as (
    select protocol_id, protocol_versie, inhoud::varchar as inhoud
    from protocol
),
protocol_oud as (
    select protocol_id, protocol_versie, inhoud::varchar as inhoud
    from vorige.protocol
),
protocollen as (
    select
        exists (select * from protocol_nieuw except select * from protocol_oud)
        or exists (select * from protocol_oud except select * from protocol_nieuw) as is_anders
)
select
    nieuw.productversie <> oud.productversie or protocollen.is_anders as is_anders,
    case
        when protocollen.is_anders then 'een protocol is veranderd'
        else 'het product is vernieuwd: van versie ' || oud.productversie || ' naar ' || nieuw.productversie
    end as zin
from release as nieuw
cross join vorige.release as oud
cross join protocollen
