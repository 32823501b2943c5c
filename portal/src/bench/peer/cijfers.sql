-- What the page of the peer shows, as JSON, from the Parquet file that the portal gives (/api/v1/waarnemingen?formaat=parquet).
-- Grain: one row per indicator, gemeente or GGD region, and school year
copy (
    select indicator, regiotype, regiocode, regionaam as naam, schooljaar as jaar, waarde, ondergrens as onder,
        bovengrens as boven, status, teller, noemer, kenmerken
    from 'waarnemingen.parquet'
    where reeks = 'eigen'
        and regiotype in ('gemeente', 'ggd')
        and (
            indicator in ('relatief-verzuim', 'luxeverzuim', 'absoluut-verzuim') and categorie = 'totaal'
            or indicator = 'thuiszitters' and dimensie = 'duur' and categorie = 'totaal'
            or indicator in ('thuiszitters-zonder-aanbod', 'protocolnaleving')
        )
    qualify row_number() over (
        partition by indicator, regiocode, schooljaar
        order by noemer desc nulls last, waarde desc nulls last
    ) = 1
    order by indicator, regiotype, regiocode, schooljaar
) to 'src/data/kern.json' (format json, array true)
