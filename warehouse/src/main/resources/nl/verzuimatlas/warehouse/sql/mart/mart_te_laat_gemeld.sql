-- Reports after the term, by how many school working days they were late.
-- Grain:   one row to count per late report and category
-- Sources: int_signaal_verstreken, tel_te_laat (classes with their upper bound)
select
    int_signaal_verstreken.signaal_id as telsleutel,
    int_signaal_verstreken.school_gemeente_code as gemeente_code,
    int_signaal_verstreken.onderwijssoort,
    int_signaal_verstreken.schooljaar,
    'duur' as dimensie,
    unnest([
        'totaal',
        (select arg_min(categorie, tot_en_met) from tel_te_laat where int_signaal_verstreken.te_laat_dagen <= tot_en_met)
    ]) as categorie
from int_signaal_verstreken
where int_signaal_verstreken.uitkomst = 'te-laat'
