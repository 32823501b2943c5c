-- First reports of 16 hours in 4 lesweken, by the unauthorised hours that the pupil had missed by then.
-- Grain:   one row to count per first signal of a pupil at a vestiging in a school year with a report, and class;
--          in_teller: the hours are in the class
-- Sources: int_eerste_melding, tel_uren (classes with their upper bound)
select
    int_eerste_melding.telsleutel,
    int_eerste_melding.gemeente_code,
    int_eerste_melding.onderwijssoort,
    int_eerste_melding.schooljaar,
    'uren' as dimensie,
    tel_uren.categorie,
    tel_uren.categorie = (
        select arg_min(klasse.categorie, klasse.tot_en_met)
        from tel_uren as klasse
        where int_eerste_melding.uren_bij_actie <= klasse.tot_en_met
    ) as in_teller
from int_eerste_melding
cross join tel_uren
