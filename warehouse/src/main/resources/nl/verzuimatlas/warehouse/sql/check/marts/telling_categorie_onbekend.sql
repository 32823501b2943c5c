-- Name:   Elke getelde rij heeft een categorie uit het register
-- Finds:  rows to count with a category that the registry does not have in that breakdown; they would not be counted
-- Level:  fout, stops the release
-- Mend:   add the category to the indicator's file, or correct the mart; a breakdown that the registry does not have at all is
--         a choice (marts of several indicators share a query)
-- Rows:   telling
with gebruikt as (
    select indicator, dimensie, categorie, count(*) as rij_aantal
    from telling
    group by indicator, dimensie, categorie
)
select
    gebruikt.indicator || ' ' || gebruikt.dimensie || ' ' || gebruikt.categorie || ': niet in het register (aantal rijen: '
    || gebruikt.rij_aantal || ')' as reden
from gebruikt
where exists (
        select 1
        from reg_categorie
        where reg_categorie.indicator = gebruikt.indicator
            and reg_categorie.dimensie = gebruikt.dimensie
    )
    and not exists (
        select 1
        from reg_categorie
        where reg_categorie.indicator = gebruikt.indicator
            and reg_categorie.dimensie = gebruikt.dimensie
            and reg_categorie.categorie = gebruikt.categorie
    )
