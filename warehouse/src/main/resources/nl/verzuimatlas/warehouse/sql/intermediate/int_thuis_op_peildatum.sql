-- Pupils at home on the peildatum, each once: on the first of the grounds absoluut, lrv, exemption and valid reason.
-- Grain:      one row per schooljaar, leerling_sleutel
-- Sources:    int_thuisverblijf, int_peildatum
-- Definition: longer than X: the peildatum is at least the begin plus X, so exactly 28 days is not yet longer than 4 weeks
create or replace table int_thuis_op_peildatum as
select
    int_peildatum.schooljaar,
    int_peildatum.peil_datum,
    int_thuisverblijf.leerling_sleutel,
    int_thuisverblijf.woon_gemeente_code,
    int_thuisverblijf.onderwijssoort,
    int_thuisverblijf.groep,
    int_thuisverblijf.aanbod_datum,
    int_thuisverblijf.bronnen,
    int_thuisverblijf.groep in ('absoluut', 'lrv') as is_thuiszitter,
    int_peildatum.peil_datum >= int_thuisverblijf.begin_datum + grens('drie-maanden') as is_langer_dan_3_maanden,
    case
        when int_peildatum.peil_datum >= int_thuisverblijf.begin_datum + grens('twaalf-maanden')
            then 'langer-dan-12-maanden'
        when int_peildatum.peil_datum >= int_thuisverblijf.begin_datum + grens('zes-maanden') then '6-12-maanden'
        when int_peildatum.peil_datum >= int_thuisverblijf.begin_datum + grens('drie-maanden') then '3-6-maanden'
        when int_peildatum.peil_datum >= int_thuisverblijf.begin_datum + grens('vier-weken') then '4-weken-3-maanden'
        else 'korter-dan-4-weken'
    end as duur
from int_thuisverblijf
inner join int_peildatum
    on int_thuisverblijf.van_datum <= int_peildatum.peil_datum
    and (int_thuisverblijf.tot_datum is null or int_thuisverblijf.tot_datum >= int_peildatum.peil_datum)
qualify row_number() over (
    partition by int_peildatum.schooljaar, int_thuisverblijf.leerling_sleutel
    order by
        list_position(['absoluut', 'lrv', 'vrijstelling-5a', 'geoorloofd'], int_thuisverblijf.groep),
        int_thuisverblijf.begin_datum
) = 1
