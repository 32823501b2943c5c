-- Name:   Een mediaan van niemand verraadt geen verborgen nul
-- Finds:  a median without cases ("er was niets te tellen") that is shown as such while the number of those cases is hidden: it
--         says that the hidden number is 0
-- Level:  fout, stops the release
-- Mend:   disclosure control missed the number of cases under a median (Mediaanbescherming in package bescherming)
-- Rows:   toets_beschermd
with telling (mediaan, indicator) as (
    values
        ('meldtermijn', 'protocolnaleving'),
        ('meldtermijn', 'te-laat-gemeld'),
        ('meldtermijn', 'niet-gemeld'),
        ('uren-bij-melding', 'uren-bij-melding-klassen'),
        ('naleving-meldingen-dagen-te-laat', 'naleving-meldingen-te-laat'),
        ('naleving-stappen-dagen-te-laat', 'naleving-stappen-te-laat')
)
select distinct mediaan.indicator || ' ' || mediaan.regiocode || ' ' || mediaan.schooljaar || ' ' || mediaan.dimensie || ' '
    || mediaan.categorie || ': zegt dat ' || aantal.indicator || ' 0 is' as reden
from toets_beschermd as mediaan
inner join telling on telling.mediaan = mediaan.indicator
inner join toets_beschermd as aantal
    on aantal.indicator = telling.indicator
    and aantal.reeks = mediaan.reeks
    and aantal.regiotype = mediaan.regiotype
    and aantal.regiocode = mediaan.regiocode
    and aantal.schooljaar = mediaan.schooljaar
where mediaan.status = 'niet-van-toepassing'
    and aantal.status = 'afgeschermd'
    and case
        when mediaan.dimensie like 'regel%' then aantal.dimensie = 'regel'
            and aantal.categorie = regexp_extract(mediaan.categorie, '^(.*)\+', 1)
        when mediaan.indicator like 'naleving-%' then aantal.dimensie = 'grond' and aantal.categorie = 'totaal'
        when aantal.indicator = 'te-laat-gemeld' then aantal.categorie = 'totaal'
        else true
    end
