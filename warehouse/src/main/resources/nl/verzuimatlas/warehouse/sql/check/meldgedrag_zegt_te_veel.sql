-- Finds:  a judgement on reporting where the number of reports is not shown, or a caution on a figure that it does not carry
-- Level:  fout, stops the release
-- Mend:   the judgement was made of counts that are hidden, or put on the wrong gemeente (Meldgedragkubus)
select meldgedrag.gemeente_code || ' ' || meldgedrag.schooljaar || ': oordeel over melden zonder getoond aantal meldingen' as reden
from meldgedrag
-- null: there is no shown number of reports
left join waarnemingen
    on waarnemingen.indicator = 'verzuimmeldingen'
    and waarnemingen.reeks = 'eigen'
    and waarnemingen.regiotype = 'gemeente'
    and waarnemingen.regiocode = meldgedrag.gemeente_code
    and waarnemingen.schooljaar = meldgedrag.schooljaar
    and waarnemingen.dimensie = 'soort'
    and waarnemingen.categorie = 'totaal'
    and waarnemingen.status = 'cijfer'
where waarnemingen.indicator is null
    and (meldgedrag.score is not null or meldgedrag.kenmerken <> '')
union all
select
    waarnemingen.indicator || ' ' || waarnemingen.regiocode || ' ' || waarnemingen.schooljaar
    || ': kenmerk over melden zonder oordeel' as reden
from waarnemingen
-- null: the reporting of this gemeente and year was not judged
left join meldgedrag
    on meldgedrag.gemeente_code = waarnemingen.regiocode
    and meldgedrag.schooljaar = waarnemingen.schooljaar
where waarnemingen.reeks = 'eigen'
    and (
        contains(waarnemingen.kenmerken, 'lage-meldgraad')
        and not contains(coalesce(meldgedrag.kenmerken, ''), 'lage-meldgraad')
        or contains(waarnemingen.kenmerken, 'meldgedrag-gewijzigd')
        and not contains(coalesce(meldgedrag.kenmerken, ''), 'meldgedrag-gewijzigd')
    )
