-- Name:   Elke cel van de kubus wordt een cijfer of zegt waarom niet
-- Finds:  a counted or published cell that is not among the cells that are protected, or one with another number
-- Level:  fout, stops the release
-- Mend:   the cube builder loses a cell or reads another number (package kubus)
-- Rows:   toets_kubus
select kubus_gebied.indicator || ' ' || kubus_gebied.regiocode || ' ' || kubus_gebied.schooljaar || ' '
    || kubus_gebied.dimensie || ' ' || kubus_gebied.categorie || ': niet overgenomen uit de telling' as reden
from kubus_gebied
-- null: lost
left join toets_kubus
    on toets_kubus.reeks = 'eigen'
    and toets_kubus.indicator = kubus_gebied.indicator
    and toets_kubus.regiotype = kubus_gebied.regiotype
    and toets_kubus.regiocode = kubus_gebied.regiocode
    and toets_kubus.schooljaar = kubus_gebied.schooljaar
    and toets_kubus.dimensie = kubus_gebied.dimensie
    and toets_kubus.categorie = kubus_gebied.categorie
where toets_kubus.indicator is null
    or (kubus_gebied.is_geleverd and toets_kubus.maat = 'aantal' and toets_kubus.status = 'cijfer'
        and toets_kubus.waarde <> kubus_gebied.teller)
    or (not kubus_gebied.is_geleverd and toets_kubus.status = 'cijfer')
union all
select kubus_gepubliceerd.indicator || ' ' || kubus_gepubliceerd.regiocode || ' ' || kubus_gepubliceerd.schooljaar || ' '
    || kubus_gepubliceerd.categorie || ': niet overgenomen uit de publicatie' as reden
from kubus_gepubliceerd
-- null: lost
left join toets_kubus
    on toets_kubus.reeks = 'gepubliceerd'
    and toets_kubus.indicator = kubus_gepubliceerd.indicator
    and toets_kubus.regiotype = kubus_gepubliceerd.regiotype
    and toets_kubus.regiocode = kubus_gepubliceerd.regiocode
    and toets_kubus.schooljaar = kubus_gepubliceerd.schooljaar
    and toets_kubus.dimensie = kubus_gepubliceerd.dimensie
    and toets_kubus.categorie = kubus_gepubliceerd.categorie
where toets_kubus.indicator is null
    or (kubus_gepubliceerd.status = 'cijfer' and toets_kubus.waarde is distinct from kubus_gepubliceerd.waarde)
