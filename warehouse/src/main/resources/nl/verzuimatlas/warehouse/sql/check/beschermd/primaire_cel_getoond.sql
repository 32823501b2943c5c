-- Name:   Elk klein aantal is verborgen
-- Finds:  a small count of persons or cases, a share of few cases or of nearly all, or a survey figure of few answers, that is
--         shown
-- Level:  fout, stops the release
-- Mend:   disclosure control missed a cell (package bescherming, bescherming.yaml)
-- Rows:   toets_kubus
select indicator || ' ' || regiocode || ' ' || schooljaar || ' ' || dimensie || ' ' || categorie
    || ': te klein en toch zichtbaar' as reden
from toets_beschermd
inner join toets_kubus using (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
cross join toets_regel
where toets_beschermd.reeks = 'eigen'
    and toets_beschermd.status = 'cijfer'
    and case
        when toets_kubus.maat = 'enquete' then toets_kubus.noemer < toets_regel.enquete_minimum
            or toets_kubus.teller < toets_regel.enquete_cel_minimum
            or toets_kubus.noemer - toets_kubus.teller < toets_regel.enquete_cel_minimum
        when toets_kubus.maat = 'overleving' then toets_kubus.noemer < toets_regel.enquete_minimum
        else (toets_kubus.teller > 0 and toets_kubus.teller < toets_regel.drempel)
            or (
                not toets_kubus.noemer_is_populatie
                and (
                    (toets_kubus.noemer > 0 and toets_kubus.noemer < toets_regel.drempel)
                    or (
                        toets_kubus.noemer - toets_kubus.teller > 0
                        and toets_kubus.noemer - toets_kubus.teller < toets_regel.drempel
                    )
                )
            )
    end
