-- Figures that differ between the release (table uitkomst) and the hand-written pipeline.
-- Grain: one row per difference, and one without difference that says how many figures were compared
with vergeleken as (
    select
        coalesce(release.maat, script.maat) as maat,
        coalesce(release.sleutel, script.sleutel) as sleutel,
        release.aantal as release_aantal,
        script.aantal as script_aantal
    from uitkomst as release
    -- null: the figure stands on one side only
    full join read_parquet('script.parquet') as script on script.maat = release.maat and script.sleutel = release.sleutel
),
totaal as (
    select count(*) filter (where release_aantal > 0 and script_aantal > 0) as vergeleken from vergeleken
)
select totaal.vergeleken, null as verschil from totaal
union all
select
    totaal.vergeleken,
    maat || ', ' || sleutel || ': ' || coalesce(release_aantal::varchar, 'geen') || ' tegen '
        || coalesce(script_aantal::varchar, 'geen')
from vergeleken
cross join totaal
where release_aantal is distinct from script_aantal
order by verschil nulls first
