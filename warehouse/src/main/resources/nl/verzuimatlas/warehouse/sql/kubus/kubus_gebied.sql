-- Counted cells: every category of every indicator for every area and school year, also where nobody is counted.
-- Grain:   one row per indicator, regiotype, regiocode, schooljaar, dimensie, categorie
-- Sources: telling_gebied, kubus_meting, telling, int_gebied_indeling, int_verband_van_school, int_dekking, int_ontbreekt,
--          int_noemer, int_regiotype_onderwijssoort, reg_* (registry)
create or replace table kubus_gebied as
with gedekt_gebied as (
    select
        int_dekking.indicator,
        int_dekking.schooljaar,
        int_gebied_indeling.regiotype,
        int_gebied_indeling.regiocode,
        min(int_gebied_indeling.regionaam) as regionaam,
        bool_or(int_dekking.is_geleverd) as is_geleverd,
        coalesce(bool_or(int_dekking.is_voorlopig) filter (int_dekking.is_geleverd), false) as is_voorlopig,
        -- up to this day every gemeente that counts was delivered
        min(int_dekking.laatste_datum) filter (int_dekking.is_geleverd) as laatste_datum,
        list(int_gebied_indeling.gemeente_naam order by int_gebied_indeling.gemeente_naam)
            filter (not int_dekking.is_geleverd) as ontbrekende_gemeenten,
        list(int_gebied_indeling.gemeente_naam order by int_gebied_indeling.gemeente_naam)
            filter (int_gebied_indeling.is_deel) as gedeelde_gemeenten
    from int_dekking
    inner join int_gebied_indeling using (gemeente_code)
    inner join reg_regiotype
        on reg_regiotype.indicator = int_dekking.indicator
        and reg_regiotype.regiotype = int_gebied_indeling.regiotype
    where int_gebied_indeling.geldig_tot_datum is null
        or (
            make_date(left(int_dekking.schooljaar, 4)::int, 8, 1) >= int_gebied_indeling.geldig_van_datum
            and make_date(left(int_dekking.schooljaar, 4)::int + 1, 8, 1) <= int_gebied_indeling.geldig_tot_datum
        )
    group by int_dekking.indicator, int_dekking.schooljaar, int_gebied_indeling.regiotype, int_gebied_indeling.regiocode
),
geteld as (
    select
        indicator,
        regiotype,
        regiocode,
        schooljaar,
        dimensie,
        categorie,
        -- null: no things without a key
        count(distinct telsleutel) filter (in_teller) + coalesce(sum(aantal) filter (in_teller), 0) as teller,
        count(distinct telsleutel) + coalesce(sum(aantal), 0) as noemer
    from telling_gebied
    group by indicator, regiotype, regiocode, schooljaar, dimensie, categorie
),
naar_school as (
    -- figures of which the gemeente of the school is known, so that a gemeente in two samenwerkingsverbanden can be divided
    select distinct indicator from telling where school_gemeente_code is not null
),
populatie as (
    select
        int_dekking.indicator,
        int_gebied_indeling.regiotype,
        int_gebied_indeling.regiocode,
        int_noemer.schooljaar,
        int_noemer.populatie,
        int_noemer.onderwijssoort,
        sum(int_noemer.leerling_aantal) as leerling_aantal,
        bool_or(int_noemer.is_onvolledig) as is_onvolledig
    from int_noemer
    inner join int_gebied_indeling
        on int_gebied_indeling.gemeente_code = int_noemer.gemeente_code
        and (
            int_gebied_indeling.oude_gemeente_code is null
            or int_gebied_indeling.oude_gemeente_code = int_noemer.oude_gemeente_code
        )
    inner join int_dekking
        on int_dekking.gemeente_code = int_noemer.gemeente_code
        and int_dekking.schooljaar = int_noemer.schooljaar
        and int_dekking.is_geleverd
    -- null: pupils are not divided by their school
    left join naar_school on naar_school.indicator = int_dekking.indicator
    left join int_verband_van_school
        on naar_school.indicator is not null
        and int_verband_van_school.regiotype = int_gebied_indeling.regiotype
        and int_verband_van_school.gemeente_code = int_noemer.gemeente_code
        and int_verband_van_school.school_gemeente_code = int_noemer.school_gemeente_code
    where coalesce(int_verband_van_school.regiocode, int_gebied_indeling.regiocode) = int_gebied_indeling.regiocode
    group by
        int_dekking.indicator,
        int_gebied_indeling.regiotype,
        int_gebied_indeling.regiocode,
        int_noemer.schooljaar,
        int_noemer.populatie,
        int_noemer.onderwijssoort
),
zonder_noemer as (
    -- gemeenten that are counted but of which the population was not delivered: no rate may be made with them
    select int_dekking.indicator, int_gebied_indeling.regiotype, int_gebied_indeling.regiocode, int_dekking.schooljaar, soort.populatie
    from int_dekking
    inner join int_gebied_indeling using (gemeente_code)
    cross join (select unnest(['leerplichtigen', 'ingeschrevenen', 'registratie', 'scholen']) as populatie) as soort
    where int_dekking.is_geleverd
        and not exists (
            select 1
            from int_noemer
            where int_noemer.populatie = soort.populatie
                and int_noemer.schooljaar = int_dekking.schooljaar
                and int_noemer.gemeente_code = int_dekking.gemeente_code
                and (
                    int_gebied_indeling.oude_gemeente_code is null
                    or int_gebied_indeling.oude_gemeente_code = int_noemer.oude_gemeente_code
                )
        )
    group by
        int_dekking.indicator,
        int_gebied_indeling.regiotype,
        int_gebied_indeling.regiocode,
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
    coalesce(array_to_string(gedekt_gebied.ontbrekende_gemeenten, ', '), '') as ontbrekende_gemeenten,
    coalesce(array_to_string(gedekt_gebied.gedeelde_gemeenten, ' en '), '') as gedeelde_gemeenten,
    -- null: pupils are not divided by their school
    naar_school.indicator is not null as is_naar_school,
    -- a kind of education that this kind of area does not have
    reg_categorie.dimensie = 'onderwijssoort'
        and reg_categorie.categorie in ('po', 'so', 'vo', 'mbo', 'geen', 'onbekend')
        and soort.onderwijssoort is null as is_nvt,
    -- null: delivered, and nobody is counted
    coalesce(geteld.teller, 0)::bigint as teller,
    coalesce(geteld.noemer, 0)::bigint as telling_noemer,
    -- null: the category is no measure, or nothing was measured
    kubus_meting.meting,
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
inner join reg_categorie
    on reg_categorie.indicator = gedekt_gebied.indicator
    and (reg_categorie.is_ook_van_verband or gedekt_gebied.regiotype not in ('swv-po', 'swv-vo'))
-- null: pupils are not divided by their school
left join naar_school on naar_school.indicator = gedekt_gebied.indicator
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
left join kubus_meting
    on kubus_meting.indicator = gedekt_gebied.indicator
    and kubus_meting.regiotype = gedekt_gebied.regiotype
    and kubus_meting.regiocode = gedekt_gebied.regiocode
    and kubus_meting.schooljaar = gedekt_gebied.schooljaar
    and kubus_meting.dimensie = reg_categorie.dimensie
    and kubus_meting.categorie = reg_categorie.categorie
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
