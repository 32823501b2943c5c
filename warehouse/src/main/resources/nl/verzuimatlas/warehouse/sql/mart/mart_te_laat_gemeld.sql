-- Reports after the term, by how many school working days they were late.
-- Grain:   one row to count per late report and category
-- Sources: stg_naleving, tel_te_laat (classes with their upper bound)
select
    stg_naleving.signaal_id as telsleutel,
    stg_naleving.school_gemeente_code as gemeente_code,
    stg_naleving.onderwijssoort,
    stg_naleving.schooljaar,
    'duur' as dimensie,
    unnest([
        'totaal',
        (select arg_min(categorie, tot_en_met) from tel_te_laat where stg_naleving.te_laat_dagen <= tot_en_met)
    ]) as categorie
from stg_naleving
where stg_naleving.uitkomst = 'te-laat'
