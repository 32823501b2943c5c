-- Name:   Elk kwartaal begint waar het vorige eindigde
-- Finds:  a quarter that does not begin where the quarter before it ended, or a last quarter that does not end on the stock
-- Level:  fout, stops the release
-- Mend:   a stay is lost between two quarters (int_kwartaal, mart_thuiszitters_kwartaal)
-- Rows:   kubus_gebied
with stand as (
    select
        regiotype,
        regiocode,
        schooljaar,
        ontbrekende_gemeenten,
        4 * left(schooljaar, 4)::int + right(dimensie, 1)::int as plaats,
        dimensie,
        sum(teller) filter (categorie = 'beginstand') as beginstand,
        sum(teller) filter (categorie = 'eindstand') as eindstand
    from kubus_gebied
    where indicator = 'thuiszitters-kwartaal'
        and is_geleverd
    group by regiotype, regiocode, schooljaar, ontbrekende_gemeenten, dimensie
),
laatste as (
    select * from stand
    qualify row_number() over (partition by regiotype, regiocode, schooljaar order by plaats desc) = 1
)
select
    volgend.regiocode || ' ' || volgend.schooljaar || ' ' || volgend.dimensie || ': begint met ' || volgend.beginstand
    || ', het kwartaal ervoor eindigde met ' || vorig.eindstand as reden
from stand as volgend
inner join stand as vorig
    on vorig.regiotype = volgend.regiotype
    and vorig.regiocode = volgend.regiocode
    and vorig.plaats = volgend.plaats - 1
    -- other gemeenten delivered: another area
    and vorig.ontbrekende_gemeenten = volgend.ontbrekende_gemeenten
    -- the data of the year before may end before its quarter does
    and (vorig.dimensie <> 'k4' or exists (
        select 1
        from int_peildatum
        where int_peildatum.schooljaar = vorig.schooljaar
            and int_peildatum.peil_datum = int_peildatum.einde_datum
    ))
where volgend.beginstand <> vorig.eindstand
union all
select
    laatste.regiocode || ' ' || laatste.schooljaar || ' ' || laatste.dimensie || ': eindigt met ' || laatste.eindstand
    || ', op de peildatum waren er ' || kubus_gebied.teller as reden
from laatste
inner join kubus_gebied
    on kubus_gebied.indicator = 'thuiszitters'
    and kubus_gebied.dimensie = 'duur'
    and kubus_gebied.categorie = 'totaal'
    and kubus_gebied.regiotype = laatste.regiotype
    and kubus_gebied.regiocode = laatste.regiocode
    and kubus_gebied.schooljaar = laatste.schooljaar
where kubus_gebied.teller <> laatste.eindstand
