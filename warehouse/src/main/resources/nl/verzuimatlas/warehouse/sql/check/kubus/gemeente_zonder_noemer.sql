-- Name:   Van elke gemeente die leverde, is bekend hoeveel leerlingen er zijn
-- Finds:  a gemeente that delivered, of which the population is missing: its rates cannot be computed
-- Level:  waarschuwing, is reported
-- Mend:   deliver leerplichtigen and inschrijvingen of this school year
-- Rows:   kubus_gebied
select kubus_gebied.regiocode || ' ' || kubus_gebied.schooljaar || ': geen aantal leerlingen, dus geen '
    || string_agg(distinct kubus_gebied.indicator, ', ' order by kubus_gebied.indicator) as reden
from kubus_gebied
inner join toets_kubus
    on toets_kubus.reeks = 'eigen'
    and toets_kubus.indicator = kubus_gebied.indicator
    and toets_kubus.regiotype = kubus_gebied.regiotype
    and toets_kubus.regiocode = kubus_gebied.regiocode
    and toets_kubus.schooljaar = kubus_gebied.schooljaar
    and toets_kubus.dimensie = kubus_gebied.dimensie
    and toets_kubus.categorie = kubus_gebied.categorie
where kubus_gebied.regiotype = 'gemeente'
    and kubus_gebied.categorie = 'totaal'
    and kubus_gebied.is_geleverd
    and kubus_gebied.populatie_aantal is null
    and toets_kubus.maat = 'per-1000'
group by kubus_gebied.regiocode, kubus_gebied.schooljaar
