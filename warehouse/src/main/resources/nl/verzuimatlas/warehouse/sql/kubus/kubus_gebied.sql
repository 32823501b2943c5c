-- Counted cells: every category of every indicator for every area and school year, also where nobody is counted.
-- Grain:   one row per indicator, regiotype, regiocode, schooljaar, dimensie, categorie
-- Sources: telling (rows to count of all marts), int_gebied, int_dekking, int_ontbreekt,
--          int_regiotype_onderwijssoort, reg_* (registry)
create or replace table kubus_gebied as
with gedekt_gebied as (
    select
        int_dekking.indicator,
        int_dekking.schooljaar,
        int_gebied.regiotype,
        int_gebied.regiocode,
        min(int_gebied.regionaam) as regionaam,
        bool_or(int_dekking.is_geleverd) as is_geleverd,
        coalesce(bool_or(int_dekking.is_voorlopig) filter (int_dekking.is_geleverd), false) as is_voorlopig,
        -- up to this day every gemeente that counts was delivered
        min(int_dekking.laatste_datum) filter (int_dekking.is_geleverd) as laatste_datum,
        list(int_gebied.gemeente_naam order by int_gebied.gemeente_naam)
            filter (not int_dekking.is_geleverd) as ontbrekende_gemeenten,
        list(int_gebied.gemeente_naam order by int_gebied.gemeente_naam)
            filter (int_gebied.is_deel) as gedeelde_gemeenten
    from int_dekking
    inner join int_gebied using (gemeente_code)
    inner join reg_regiotype
        on reg_regiotype.indicator = int_dekking.indicator
        and reg_regiotype.regiotype = int_gebied.regiotype
    group by int_dekking.indicator, int_dekking.schooljaar, int_gebied.regiotype, int_gebied.regiocode
),
geteld as (
    select
        telling.indicator,
        int_gebied.regiotype,
        int_gebied.regiocode,
        telling.schooljaar,
        telling.dimensie,
        telling.categorie,
        -- null: no things without a key
        count(distinct telling.telsleutel) filter (telling.in_teller)
            + coalesce(sum(telling.aantal) filter (telling.in_teller), 0) as teller,
        count(distinct telling.telsleutel) + coalesce(sum(telling.aantal), 0) as noemer,
        quantile_cont(telling.meting, 0.5) as mediaan,
        quantile_cont(telling.meting, 0.9) as p90
    from telling
    inner join int_gebied
        on int_gebied.gemeente_code = telling.gemeente_code
        -- null: the row counts for every area of the gemeente; a flow differs from area to area
        and (telling.regiotype is null or telling.regiotype = int_gebied.regiotype)
        and (telling.regiocode is null or telling.regiocode = int_gebied.regiocode)
    inner join int_regiotype_onderwijssoort
        on int_regiotype_onderwijssoort.regiotype = int_gebied.regiotype
        and int_regiotype_onderwijssoort.onderwijssoort = telling.onderwijssoort
    -- rows of gemeenten that did not deliver (a neighbour's file holds a few) do not count anywhere
    inner join int_dekking
        on int_dekking.indicator = telling.indicator
        and int_dekking.gemeente_code = telling.gemeente_code
        and int_dekking.schooljaar = telling.schooljaar
        and int_dekking.is_geleverd
    group by
        telling.indicator,
        int_gebied.regiotype,
        int_gebied.regiocode,
        telling.schooljaar,
        telling.dimensie,
        telling.categorie
),
populatie as (
    select
        int_dekking.indicator,
        int_gebied.regiotype,
        int_gebied.regiocode,
        int_noemer.schooljaar,
        int_noemer.populatie,
        int_noemer.onderwijssoort,
        sum(int_noemer.leerling_aantal) as leerling_aantal,
        bool_or(int_noemer.is_onvolledig) as is_onvolledig
    from int_noemer
    inner join int_gebied using (gemeente_code)
    inner join int_dekking
        on int_dekking.gemeente_code = int_noemer.gemeente_code
        and int_dekking.schooljaar = int_noemer.schooljaar
        and int_dekking.is_geleverd
    group by
        int_dekking.indicator,
        int_gebied.regiotype,
        int_gebied.regiocode,
        int_noemer.schooljaar,
        int_noemer.populatie,
        int_noemer.onderwijssoort
),
zonder_noemer as (
    -- gemeenten that are counted but of which the population was not delivered: no rate may be made with them
    select int_dekking.indicator, int_gebied.regiotype, int_gebied.regiocode, int_dekking.schooljaar, soort.populatie
    from int_dekking
    inner join int_gebied using (gemeente_code)
    cross join (select unnest(['leerplichtigen', 'ingeschrevenen', 'registratie', 'scholen']) as populatie) as soort
    where int_dekking.is_geleverd
        and not exists (
            select 1
            from int_noemer
            where int_noemer.populatie = soort.populatie
                and int_noemer.schooljaar = int_dekking.schooljaar
                and int_noemer.gemeente_code = int_dekking.gemeente_code
        )
    group by
        int_dekking.indicator,
        int_gebied.regiotype,
        int_gebied.regiocode,
        int_dekking.schooljaar,
        soort.populatie
),
populatie_som as (
    -- a samenwerkingsverband has its own kinds of education, so its total is of enrolled pupils; schools as well
    select
        populatie.indicator,
        populatie.regiotype,
        populatie.regiocode,
        populatie.schooljaar,
        populatie.populatie,
        sum(populatie.leerling_aantal) as leerling_aantal,
        bool_or(populatie.is_onvolledig) as is_onvolledig
    from populatie
    inner join int_regiotype_onderwijssoort using (regiotype, onderwijssoort)
    where populatie.populatie in ('registratie', 'scholen')
        or (populatie.populatie = 'ingeschrevenen' and populatie.regiotype in ('swv-po', 'swv-vo'))
    group by
        populatie.indicator,
        populatie.regiotype,
        populatie.regiocode,
        populatie.schooljaar,
        populatie.populatie
)
select
    gedekt_gebied.indicator,
    gedekt_gebied.regiotype,
    gedekt_gebied.regiocode,
    gedekt_gebied.regionaam,
    gedekt_gebied.schooljaar,
    reg_categorie.dimensie,
    reg_categorie.categorie,
    -- null: nothing of the cell is missing
    gedekt_gebied.is_geleverd and int_ontbreekt.categorie is null as is_geleverd,
    gedekt_gebied.is_voorlopig,
    least(
        gedekt_gebied.laatste_datum,
        make_date(left(gedekt_gebied.schooljaar, 4)::int + 1, 7, 31)
    ) as peil_datum,
    -- null: every gemeente of the area delivered; no gemeente is split
    coalesce(gedekt_gebied.ontbrekende_gemeenten, []) as ontbrekende_gemeenten,
    coalesce(gedekt_gebied.gedeelde_gemeenten, []) as gedeelde_gemeenten,
    -- a kind of education that this kind of area does not have
    reg_categorie.dimensie = 'onderwijssoort'
        and reg_categorie.categorie in ('po', 'so', 'vo', 'mbo', 'geen', 'onbekend')
        and soort.onderwijssoort is null as is_nvt,
    -- null: delivered, and nobody is counted
    coalesce(geteld.teller, 0) as teller,
    coalesce(geteld.noemer, 0) as telling_noemer,
    -- the measure is the last of the categories that are joined with +
    case split_part(reg_categorie.categorie, '+', -1) when 'mediaan' then geteld.mediaan when 'p90' then geteld.p90 end
        as meting,
    case
        when zonder_noemer.populatie is not null then null
        when reg_categorie.is_per_soort
            then per_soort.leerling_aantal
        when reg_categorie.noemer in ('registratie', 'scholen') or gedekt_gebied.regiotype in ('swv-po', 'swv-vo')
            then populatie_som.leerling_aantal
        else leerplichtigen.leerling_aantal
    end as populatie_aantal,
    -- null: there is no such population
    coalesce(
        case
            when reg_categorie.is_per_soort
                then per_soort.is_onvolledig
            when reg_categorie.noemer in ('registratie', 'scholen') or gedekt_gebied.regiotype in ('swv-po', 'swv-vo')
                then populatie_som.is_onvolledig
            else leerplichtigen.is_onvolledig
        end,
        false
    ) as populatie_is_geschat
from gedekt_gebied
inner join reg_categorie using (indicator)
left join int_ontbreekt
    on int_ontbreekt.indicator = gedekt_gebied.indicator
    and int_ontbreekt.regiotype = gedekt_gebied.regiotype
    and int_ontbreekt.regiocode = gedekt_gebied.regiocode
    and int_ontbreekt.schooljaar = gedekt_gebied.schooljaar
    and int_ontbreekt.dimensie = reg_categorie.dimensie
    and int_ontbreekt.categorie = reg_categorie.categorie
left join int_regiotype_onderwijssoort as soort
    on soort.regiotype = gedekt_gebied.regiotype
    and soort.onderwijssoort = reg_categorie.categorie
left join geteld
    on geteld.indicator = gedekt_gebied.indicator
    and geteld.regiotype = gedekt_gebied.regiotype
    and geteld.regiocode = gedekt_gebied.regiocode
    and geteld.schooljaar = gedekt_gebied.schooljaar
    and geteld.dimensie = reg_categorie.dimensie
    and geteld.categorie = reg_categorie.categorie
-- null: no enrolments or residents were delivered for this area and year
left join populatie as per_soort
    on per_soort.indicator = gedekt_gebied.indicator
    and per_soort.regiotype = gedekt_gebied.regiotype
    and per_soort.regiocode = gedekt_gebied.regiocode
    and per_soort.schooljaar = gedekt_gebied.schooljaar
    and per_soort.populatie = 'ingeschrevenen'
    and per_soort.onderwijssoort = reg_categorie.categorie
left join populatie as leerplichtigen
    on leerplichtigen.indicator = gedekt_gebied.indicator
    and leerplichtigen.regiotype = gedekt_gebied.regiotype
    and leerplichtigen.regiocode = gedekt_gebied.regiocode
    and leerplichtigen.schooljaar = gedekt_gebied.schooljaar
    and leerplichtigen.populatie = 'leerplichtigen'
left join populatie_som
    on populatie_som.indicator = gedekt_gebied.indicator
    and populatie_som.regiotype = gedekt_gebied.regiotype
    and populatie_som.regiocode = gedekt_gebied.regiocode
    and populatie_som.schooljaar = gedekt_gebied.schooljaar
    and populatie_som.populatie = case
        when reg_categorie.noemer in ('registratie', 'scholen') then reg_categorie.noemer
        else 'ingeschrevenen'
    end
-- null: the population of every counted gemeente was delivered
left join zonder_noemer
    on zonder_noemer.indicator = gedekt_gebied.indicator
    and zonder_noemer.regiotype = gedekt_gebied.regiotype
    and zonder_noemer.regiocode = gedekt_gebied.regiocode
    and zonder_noemer.schooljaar = gedekt_gebied.schooljaar
    and zonder_noemer.populatie = case
        when reg_categorie.noemer in ('registratie', 'scholen') then reg_categorie.noemer
        when reg_categorie.is_per_soort then 'ingeschrevenen'
        when gedekt_gebied.regiotype in ('swv-po', 'swv-vo') then 'ingeschrevenen'
        else 'leerplichtigen'
    end
