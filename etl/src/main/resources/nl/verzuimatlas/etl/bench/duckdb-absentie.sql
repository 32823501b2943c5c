-- The yardstick of `bench absentie`: what a skilled analyst would write to get from the deliveries of `generate --scale nl`
-- to absence per pupil and day, the signals of sixteen hours in four lesweken and what followed them.
-- Reads leveringen/ in the working directory; writes uit/. Rules: docs/adr/0010-sixteen-hours-window.md.
-- Leaves out what the product does besides: the door, row numbers, all reasons of a row instead of the first, other rules,
-- figures for checks of meaning, reports, order within the files it writes.
set preserve_insertion_order = false;
set temp_directory = 'duckdb-tijdelijk';

-- reference data --------------------------------------------------------------------------------------------------------

create table gemeente_in_regio as
select regiotype, regiocode, gemeentecode as gemeente_code
from read_csv('leveringen/regio-indeling/*/regio-indeling.csv', header = true, all_varchar = true);

create table codetabel as
select distinct brin, code, soort, geoorloofd
from read_csv('leveringen/verzuimregistratie/*/codes.csv', header = true, all_varchar = true);

create table vakantie as
select regio as gebied, "begin"::date as eerste, einde::date as laatste
from read_csv('leveringen/schoolvakanties/*/schoolvakanties.csv', header = true, all_varchar = true);

create table vestiging as
select
    vestigingscode as vestiging_code,
    brin,
    gemeentecode as gemeente_code,
    case when onderwijssoort in ('bo', 'sbo') then 'po' when onderwijssoort in ('so', 'vso') then 'so'
        when onderwijssoort in ('vo', 'pro') then 'vo' else onderwijssoort end as onderwijssoort,
    vakantieregio,
    lesuren_per_dag::double as lesuren,
    -- whoever has no days off of its own follows the calendar of the region
    case when vestigingscode in (select gebied from vakantie) then vestigingscode else vakantieregio end as kalender_code
from read_csv('leveringen/vestigingen/*/vestigingen.csv', header = true, all_varchar = true);

-- calendar: the school year and the next one, in which terms may end -----------------------------------------------------

create table feestdag (datum date);
insert into feestdag values
    ('2023-12-25'), ('2023-12-26'), ('2024-01-01'), ('2024-03-31'), ('2024-04-01'), ('2024-04-27'), ('2024-05-09'),
    ('2024-05-10'), ('2024-05-19'), ('2024-05-20'), ('2024-12-25'), ('2024-12-26'), ('2025-01-01'), ('2025-04-20'),
    ('2025-04-21'), ('2025-04-26'), ('2025-05-29'), ('2025-05-30'), ('2025-06-08'), ('2025-06-09');

create table kalender as
with dagen as (
    select unnest(generate_series(date '2023-07-31', date '2025-08-03', interval 1 day))::date as datum
),
vrij as (
    select distinct gebied, unnest(generate_series(eerste, laatste, interval 1 day))::date as datum
    from vakantie
),
kalenders as (
    select distinct kalender_code, vakantieregio from vestiging
),
gemerkt as (
    select
        kalenders.kalender_code,
        dagen.datum,
        isodow(dagen.datum) <= 5
            and dagen.datum not in (select datum from feestdag)
            and van_regio.datum is null
            and eigen.datum is null as is_schooldag
    from kalenders
    cross join dagen
    -- null: no holiday of the region, no day off of its own
    left join vrij as van_regio on van_regio.gebied = kalenders.vakantieregio and van_regio.datum = dagen.datum
    left join vrij as eigen on eigen.gebied = kalenders.kalender_code and eigen.datum = dagen.datum
),
lesweken as (
    select
        kalender_code,
        date_trunc('week', datum)::date as week,
        row_number() over (partition by kalender_code order by date_trunc('week', datum)) as lesweek
    from gemerkt
    where is_schooldag
    group by kalender_code, date_trunc('week', datum)
)
select
    gemerkt.kalender_code,
    gemerkt.datum,
    gemerkt.is_schooldag,
    lesweken.lesweek * 7 + isodow(gemerkt.datum) as lesdag,
    sum(gemerkt.is_schooldag::int) over (partition by gemerkt.kalender_code order by gemerkt.datum) as schooldagen_tot
from gemerkt
-- null: a week without lessons
left join lesweken
    on lesweken.kalender_code = gemerkt.kalender_code and lesweken.week = date_trunc('week', gemerkt.datum)::date;

-- intake: type, judge, re-key ---------------------------------------------------------------------------------------------

create macro datum(tekst) as try_strptime(nullif(trim(tekst), ''), ['%Y-%m-%d', '%Y%m%d', '%d-%m-%Y'])::date;
create macro sleutel(pseudoniem) as left(sha256('geheim van deze vergelijking' || pseudoniem), 32);

copy (
    with gelezen as (
        select *
        from read_csv(
            'leveringen/verzuimregistratie/*/verzuimregistratie.csv', delim = ',', header = true, quote = '"',
            escape = '"', auto_detect = false, strict_mode = false, null_padding = true,
            columns = {
                'pseudoniem': 'varchar', 'brin': 'varchar', 'vestigingscode': 'varchar', 'begindatum': 'varchar',
                'beginlesuur': 'varchar', 'einddatum': 'varchar', 'eindlesuur': 'varchar', 'code': 'varchar'
            }
        )
    ),
    getypeerd as (
        select
            nullif(trim(pseudoniem), '') as pseudoniem,
            nullif(trim(brin), '') as brin,
            nullif(trim(vestigingscode), '') as vestigingscode,
            datum(begindatum) as begindatum,
            try_cast(nullif(trim(beginlesuur), '') as bigint) as beginlesuur,
            datum(einddatum) as einddatum,
            try_cast(nullif(trim(eindlesuur), '') as bigint) as eindlesuur,
            nullif(trim(code), '') as code,
            beginlesuur as beginlesuur_tekst,
            einddatum as einddatum_tekst,
            eindlesuur as eindlesuur_tekst
        from gelezen
    ),
    beoordeeld as (
        select
            *,
            case
                when pseudoniem is null then 'pseudoniem ontbreekt'
                when brin is null or not regexp_full_match(brin, '[0-9]{2}[A-Z]{2}') then 'brin'
                when vestigingscode is null or not regexp_full_match(vestigingscode, '[0-9]{2}[A-Z]{2}[0-9]{2}')
                    then 'vestigingscode'
                when begindatum is null or year(begindatum) not between 1900 and 2100 then 'begindatum'
                when einddatum is null and trim(einddatum_tekst) <> '' then 'einddatum'
                when beginlesuur is null and trim(beginlesuur_tekst) <> '' or beginlesuur not between 1 and 14
                    then 'beginlesuur'
                when eindlesuur is null and trim(eindlesuur_tekst) <> '' or eindlesuur not between 1 and 14
                    then 'eindlesuur'
                when code is null then 'code ontbreekt'
                when einddatum < begindatum then 'einde voor begin'
                when coalesce(einddatum, begindatum) = begindatum and eindlesuur < beginlesuur then 'einduur voor beginuur'
                when eindlesuur is not null and beginlesuur is null then 'uur zonder begin'
            end as reden
        from getypeerd
    )
    select
        sleutel(beoordeeld.pseudoniem) as leerling_sleutel,
        beoordeeld.brin,
        beoordeeld.vestigingscode as vestiging_code,
        beoordeeld.begindatum,
        beoordeeld.beginlesuur,
        beoordeeld.einddatum,
        beoordeeld.eindlesuur,
        beoordeeld.code,
        coalesce(codetabel.soort, 'onbekend') as soort,
        coalesce(codetabel.geoorloofd, 'onbekend') as geoorloofd,
        beoordeeld.reden,
        beoordeeld.reden is null as is_goed
    from beoordeeld
    -- null: the code stands in no table of this school
    left join codetabel on codetabel.brin = beoordeeld.brin and codetabel.code = beoordeeld.code
) to 'uit/registratie' (format parquet, compression zstd, partition_by (is_goed));

create table melding as
with getypeerd as (
    select
        nullif(trim(meldingsnummer), '') as melding_nummer,
        sleutel(nullif(trim(pseudoniem), '')) as leerling_sleutel,
        nullif(trim(woongemeentecode), '') as woon_gemeente_code,
        nullif(trim(brin), '') as brin,
        nullif(trim(verzuimsoort), '') as verzuimsoort,
        datum(begindatum) as begin_datum,
        datum(melddatum) as meld_datum,
        nullif(trim(status), '') as status
    from read_csv('leveringen/duo-meldingen/*/duo-meldingen.csv', header = true, all_varchar = true)
)
select *, status not in ('I', 'W') as telt_mee
from getypeerd
where regexp_full_match(melding_nummer, '[0-9]{1,12}')
    and leerling_sleutel is not null
    and regexp_full_match(woon_gemeente_code, 'GM[0-9]{4}')
    and regexp_full_match(brin, '[0-9]{2}[A-Z]{2}')
    and verzuimsoort in ('V3', 'V4', 'RMC', 'L', 'LRV', 'O', 'V1', 'V2')
    and begin_datum is not null
    and meld_datum is not null
    and status in ('R', 'B', 'G', 'K', 'I', 'W', 'D')
qualify row_number() over (partition by melding_nummer order by meld_datum) = 1;

-- absence per pupil and schooldag ------------------------------------------------------------------------------------------

create macro uren(masker, lesuren) as case
    when masker & 1 = 1 then greatest(lesuren, bit_count(masker >> 1)) else bit_count(masker >> 1)::double end;

copy (
    with afwezig as (
        select
            rij.leerling_sleutel,
            vestiging.brin,
            rij.vestiging_code,
            rij.begindatum,
            greatest(rij.begindatum, coalesce(rij.einddatum, rij.begindatum)) as einddatum,
            rij.beginlesuur::int as beginlesuur,
            rij.eindlesuur::int as eindlesuur,
            rij.soort,
            rij.geoorloofd,
            vestiging.lesuren,
            vestiging.kalender_code
        from read_parquet('uit/registratie/is_goed=true/*.parquet', hive_partitioning = false) as rij
        join vestiging on vestiging.vestiging_code = rij.vestiging_code
        where rij.soort <> 'geen-verzuim'
    ),
    per_dag as (
        select *, begindatum as datum from afwezig where einddatum = begindatum
        union all
        select *, unnest(generate_series(begindatum, einddatum, interval 1 day))::date as datum
        from afwezig
        where einddatum > begindatum
    ),
    met_uur as (
        select
            per_dag.*,
            case when per_dag.datum = begindatum then beginlesuur end as eerste,
            case when per_dag.datum = einddatum then eindlesuur end as laatste
        from per_dag
        join kalender
            on kalender.kalender_code = per_dag.kalender_code
            and kalender.datum = per_dag.datum
            and kalender.is_schooldag
    ),
    met_grens as (
        select
            *,
            coalesce(eerste, 1) as van,
            greatest(
                coalesce(eerste, 1),
                coalesce(
                    laatste,
                    case when begindatum = einddatum then eerste else greatest(eerste, ceil(lesuren)::int) end
                )
            ) as tot
        from met_uur
    ),
    met_masker as (
        select
            *,
            case when eerste is null and laatste is null then 1 else (1 << (tot + 1)) - (1 << van) end as masker,
            case when soort = 'te-laat' then 'te-laat'
                when soort = 'verwijderd' or geoorloofd = 'J' then 'geoorloofd'
                when geoorloofd = 'N' then 'ongeoorloofd'
                else 'onbekend' end as masker_soort
        from met_grens
    ),
    per_leerlingdag as (
        select
            leerling_sleutel,
            brin,
            vestiging_code,
            lesuren,
            datum,
            bit_or(case when masker_soort = 'geoorloofd' then masker else 0 end) as geoorloofd,
            bit_or(case when masker_soort in ('geoorloofd', 'ongeoorloofd') then masker else 0 end) as met_ongeoorloofd,
            bit_or(case when masker_soort <> 'te-laat' then masker else 0 end) as met_onbekend,
            bit_or(case when soort = 'ziek' then masker else 0 end) as ziek,
            bit_or(case when soort = 'te-laat' then 1 << coalesce(beginlesuur, 0) else 0 end) as te_laat
        from met_masker
        group by leerling_sleutel, brin, vestiging_code, lesuren, datum
    )
    select
        leerling_sleutel,
        brin,
        vestiging_code,
        datum,
        case when geoorloofd & 1 = 1 then 0.0 else uren(met_ongeoorloofd, lesuren) - uren(geoorloofd, lesuren) end
            as ongeoorloofd_uren,
        uren(geoorloofd, lesuren) as geoorloofd_uren,
        uren(ziek, lesuren) as ziek_uren,
        case when met_ongeoorloofd & 1 = 1 then 0.0
            else uren(met_onbekend, lesuren) - uren(met_ongeoorloofd, lesuren) end as onbekend_uren,
        bit_count(te_laat) as te_laat_aantal,
        case when month(datum) >= 8 then year(datum) || '-' || (year(datum) + 1)
            else (year(datum) - 1) || '-' || year(datum) end as schooljaar
    from per_leerlingdag
) to 'uit/verzuim_dag.parquet' (format parquet, compression zstd);

create view verzuim_dag as select * from read_parquet('uit/verzuim_dag.parquet');

-- sixteen hours in four lesweken -------------------------------------------------------------------------------------------

create table signaal as
with dagen as (
    select
        verzuim_dag.leerling_sleutel,
        verzuim_dag.vestiging_code,
        verzuim_dag.brin,
        verzuim_dag.datum,
        kalender.lesdag,
        -- in thousandths, so that the outcome never depends on rounding
        round(verzuim_dag.ongeoorloofd_uren * 1000)::bigint as uren
    from verzuim_dag
    join vestiging on vestiging.vestiging_code = verzuim_dag.vestiging_code
    join kalender on kalender.kalender_code = vestiging.kalender_code and kalender.datum = verzuim_dag.datum
    where verzuim_dag.ongeoorloofd_uren > 0
),
reeksen as (
    select
        leerling_sleutel,
        vestiging_code,
        brin,
        list({'datum': datum, 'lesdag': lesdag, 'uren': uren} order by datum) as reeks
    from dagen
    group by leerling_sleutel, vestiging_code, brin
    having sum(uren) >= 16000
),
-- day by day: what still counts in the window, what has been found
geteld as (
    select
        leerling_sleutel,
        vestiging_code,
        brin,
        list_reduce(
            reeks,
            lambda stand, dag: list_transform(
                [list_append(list_filter(stand.venster, lambda oud: oud.lesdag > dag.lesdag - 28), dag)],
                lambda venster: case
                    when list_sum(list_transform(venster, lambda deel: deel.uren)) >= 16000 then {
                        'venster': case
                            when list_sum(list_transform(venster, lambda deel: deel.uren)) > 16000 then [{
                                'datum': dag.datum,
                                'lesdag': dag.lesdag,
                                'uren': (list_sum(list_transform(venster, lambda deel: deel.uren)) - 16000)::bigint
                            }]
                            else []
                        end,
                        'gevonden': list_append(stand.gevonden, {
                            'venster_begin_datum': venster[1].datum,
                            'signaal_datum': dag.datum,
                            'waarde': list_sum(list_transform(venster, lambda deel: deel.uren))::bigint
                        })
                    }
                    else {'venster': venster, 'gevonden': stand.gevonden}
                end
            )[1],
            {
                'venster': []::struct(datum date, lesdag bigint, uren bigint)[],
                'gevonden': []::struct(venster_begin_datum date, signaal_datum date, waarde bigint)[]
            }
        ).gevonden as gevonden
    from reeksen
),
los as (
    select leerling_sleutel, vestiging_code, brin, unnest(gevonden) as gevonden from geteld
)
select
    leerling_sleutel || '|' || vestiging_code || '|' || gevonden.signaal_datum as signaal_id,
    leerling_sleutel,
    vestiging_code,
    brin,
    gevonden.venster_begin_datum,
    gevonden.signaal_datum,
    gevonden.waarde / 1000.0 as waarde,
    '2023-2024' as schooljaar
from los;

-- what followed: each signal takes the first report that no earlier signal took ----------------------------------------------

create table naleving as
with met_termijn as (
    select
        signaal.*,
        vestiging.gemeente_code,
        vestiging.onderwijssoort,
        vestiging.kalender_code,
        op_dag.schooldagen_tot,
        uiterste.datum as uiterste_datum
    from signaal
    join vestiging on vestiging.vestiging_code = signaal.vestiging_code
    join kalender as op_dag on op_dag.kalender_code = vestiging.kalender_code and op_dag.datum = signaal.signaal_datum
    join kalender as uiterste
        on uiterste.kalender_code = vestiging.kalender_code
        and uiterste.is_schooldag
        and uiterste.schooldagen_tot = op_dag.schooldagen_tot + 5
),
signalen as (
    select
        leerling_sleutel,
        brin,
        list(
            {
                'signaal_id': signaal_id,
                'eerste': venster_begin_datum,
                'datum': signaal_datum,
                'laatste': greatest(uiterste_datum, date '2024-07-31')
            }
            order by signaal_datum, signaal_id
        ) as signalen
    from met_termijn
    group by leerling_sleutel, brin
),
meldingen as (
    select
        leerling_sleutel,
        brin,
        list(
            {'nummer': melding_nummer, 'begin': begin_datum, 'datum': meld_datum}
            order by meld_datum, melding_nummer
        ) as meldingen
    from melding
    where telt_mee and verzuimsoort in ('V3', 'V4', 'LRV')
    group by leerling_sleutel, brin
),
gekoppeld as (
    select
        unnest(
            list_reduce(
                signalen.signalen,
                lambda paren, signaal: list_append(paren, {
                    'signaal_id': signaal.signaal_id,
                    'melding': list_filter(
                        meldingen.meldingen,
                        lambda melding: melding.datum >= signaal.eerste
                            and melding.datum <= signaal.laatste
                            and melding."begin" <= signaal.datum
                            and not list_contains(
                                list_transform(paren, lambda paar: paar.melding.nummer), melding.nummer
                            )
                    )[1]
                }),
                []::struct(signaal_id varchar, melding struct(nummer varchar, "begin" date, datum date))[]
            )
        ) as paar
    from signalen
    join meldingen using (leerling_sleutel, brin)
)
select
    met_termijn.signaal_id,
    met_termijn.gemeente_code as school_gemeente_code,
    met_termijn.onderwijssoort,
    met_termijn.schooljaar,
    gekoppeld.paar.melding.nummer as melding_nummer,
    case
        when gekoppeld.paar.melding.datum < met_termijn.signaal_datum then 'eerder'
        when gekoppeld.paar.melding.datum is not null
            then case when op_dag.schooldagen_tot - met_termijn.schooldagen_tot > 5 then 'te-laat' else 'op-tijd' end
        -- the registration is known until the end of the school year, the reports longer
        when met_termijn.uiterste_datum <= date '2024-07-31' then 'niet-gedaan'
        else 'loopt-nog'
    end as uitkomst
from met_termijn
-- null: no report for this signal, or none for this pupil
left join gekoppeld on gekoppeld.paar.signaal_id = met_termijn.signaal_id
left join kalender as op_dag
    on op_dag.kalender_code = met_termijn.kalender_code and op_dag.datum = gekoppeld.paar.melding.datum;

copy signaal to 'uit/signaal.parquet' (format parquet, compression zstd);
copy naleving to 'uit/naleving.parquet' (format parquet, compression zstd);
