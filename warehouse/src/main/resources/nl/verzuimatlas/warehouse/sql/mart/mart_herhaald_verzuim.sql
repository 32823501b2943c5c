-- Pupils by how many separate cases of 16 hours they had in the school year.
-- Grain:      one row to count per pupil, gemeente, school year, breakdown and category
-- Sources:    int_zestien_uur (version of today)
-- Definition: repeated is two or more cases; a pupil who moves has the cases of each gemeente there
with leerling as (
    select
        leerling_sleutel,
        woon_gemeente_code,
        schooljaar,
        arg_max(onderwijssoort, begin_datum) as onderwijssoort,
        count(*) as geval_aantal
    from int_zestien_uur
    where is_huidig
    group by leerling_sleutel, woon_gemeente_code, schooljaar
)
select
    leerling_sleutel as telsleutel,
    woon_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'keren' as dimensie,
    unnest(case geval_aantal
        when 1 then ['eenmaal']
        when 2 then ['totaal', '2-keer']
        else ['totaal', '3-keer-of-vaker']
    end) as categorie
from leerling
