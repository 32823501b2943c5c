-- Quarters of a school year (August to October, and so on) that have begun on the last day that the deliveries cover.
-- Grain:   one row per schooljaar, dimensie
-- Sources: int_peildatum
create or replace table int_kwartaal as
select
    schooljaar,
    'k' || kwartaal as dimensie,
    (begin_datum + to_months(3 * (kwartaal - 1)))::date as begin_datum,
    least((begin_datum + to_months(3 * kwartaal) - interval 1 day)::date, peil_datum) as eind_datum
from int_peildatum
cross join (select unnest([1, 2, 3, 4]) as kwartaal)
where begin_datum + to_months(3 * (kwartaal - 1)) <= peil_datum
