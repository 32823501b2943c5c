-- Schools that have an absence policy, of those asked.
-- Grain:   one row to count per vestiging, school year and category; in_teller: it has one
-- Sources: stg_protocolscan (what was not looked at has no row)
select
    vestiging_code as telsleutel,
    school_gemeente_code as gemeente_code,
    onderwijssoort,
    schooljaar,
    'sector' as dimensie,
    unnest(['totaal', onderwijssoort]) as categorie,
    is_aanwezig as in_teller
from stg_protocolscan
where onderwerp = 'beleid'
