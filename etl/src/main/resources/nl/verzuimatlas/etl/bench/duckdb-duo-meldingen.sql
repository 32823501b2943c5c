-- The yardstick of `bench ingest`: what a skilled analyst would write to read, type, check and re-key the same file.
-- Reads invoer.csv in the working directory; writes uit/is_goed=true|false/*.parquet.
-- Of rows with the same number the first counts, so the order of the file is kept in a table with row numbers.
-- Leaves out what ingestion does besides: all reasons of a row instead of the first, the door, encodings, figures for
-- checks of meaning, the report.
set memory_limit = '3GB';
set temp_directory = 'duckdb-tijdelijk';

create table beoordeeld as
with gelezen as (
    select *
    from read_csv(
        'invoer.csv', delim = ';', header = true, quote = '"', escape = '"', auto_detect = false, strict_mode = false,
        null_padding = true,
        columns = {
            'meldingsnummer': 'varchar', 'pseudoniem': 'varchar', 'geboortejaar': 'varchar', 'geslacht': 'varchar',
            'woongemeentecode': 'varchar', 'brin': 'varchar', 'vestigingscode': 'varchar', 'onderwijssoort': 'varchar',
            'verzuimsoort': 'varchar', 'begindatum': 'varchar', 'einddatum': 'varchar', 'verzuimuren': 'varchar',
            'verzuimdagen': 'varchar', 'alle_lessen_gemist': 'varchar', 'melddatum': 'varchar', 'status': 'varchar',
            'reden_afgesloten': 'varchar'
        }
    )
),
getypeerd as (
    select
        nullif(trim(meldingsnummer), '') as meldingsnummer,
        nullif(trim(pseudoniem), '') as pseudoniem,
        try_cast(nullif(trim(geboortejaar), '') as bigint) as geboortejaar,
        nullif(trim(geslacht), '') as geslacht,
        nullif(trim(woongemeentecode), '') as woongemeentecode,
        nullif(trim(brin), '') as brin,
        nullif(trim(vestigingscode), '') as vestigingscode,
        nullif(trim(onderwijssoort), '') as onderwijssoort,
        nullif(trim(verzuimsoort), '') as verzuimsoort,
        try_strptime(trim(begindatum), ['%Y%m%d', '%Y-%m-%d', '%d-%m-%Y'])::date as begindatum,
        try_strptime(nullif(trim(einddatum), ''), ['%Y%m%d', '%Y-%m-%d', '%d-%m-%Y'])::date as einddatum,
        try_cast(nullif(replace(trim(verzuimuren), ',', '.'), '') as double) as verzuimuren,
        try_cast(nullif(replace(trim(verzuimdagen), ',', '.'), '') as double) as verzuimdagen,
        case lower(trim(alle_lessen_gemist)) when 'j' then true when 'n' then false end as alle_lessen_gemist,
        try_strptime(trim(melddatum), ['%Y%m%d', '%Y-%m-%d', '%d-%m-%Y'])::date as melddatum,
        nullif(trim(status), '') as status,
        nullif(trim(reden_afgesloten), '') as reden_afgesloten,
        geboortejaar as geboortejaar_tekst,
        einddatum as einddatum_tekst,
        verzuimuren as verzuimuren_tekst,
        verzuimdagen as verzuimdagen_tekst
    from gelezen
)
select
    meldingsnummer,
    left(sha256('geheim van deze vergelijking' || pseudoniem), 32) as pseudoniem,
    geboortejaar,
    geslacht,
    woongemeentecode,
    brin,
    vestigingscode,
    onderwijssoort,
    verzuimsoort,
    begindatum,
    einddatum,
    verzuimuren,
    verzuimdagen,
    alle_lessen_gemist,
    melddatum,
    status,
    reden_afgesloten,
    case
        when meldingsnummer is null or not regexp_full_match(meldingsnummer, '[0-9]{1,12}') then 'meldingsnummer'
        when pseudoniem is null then 'pseudoniem ontbreekt'
        when geboortejaar is null and trim(geboortejaar_tekst) <> '' or geboortejaar not between 1985 and 2035
            then 'geboortejaar'
        when geslacht is not null and geslacht not in ('M', 'V', 'X') then 'geslacht'
        when woongemeentecode is null or not regexp_full_match(woongemeentecode, 'GM[0-9]{4}') then 'woongemeentecode'
        when brin is null or not regexp_full_match(brin, '[0-9]{2}[A-Z]{2}') then 'brin'
        when vestigingscode is not null and not regexp_full_match(vestigingscode, '[0-9]{2}[A-Z]{2}[0-9]{2}')
            then 'vestigingscode'
        when onderwijssoort is null or onderwijssoort not in ('bo', 'sbo', 'so', 'vso', 'vo', 'pro', 'mbo')
            then 'onderwijssoort'
        when verzuimsoort is null or verzuimsoort not in ('V3', 'V4', 'RMC', 'L', 'LRV', 'O', 'V1', 'V2')
            then 'verzuimsoort'
        when begindatum is null or year(begindatum) not between 1900 and 2100 then 'begindatum'
        when einddatum is null and trim(einddatum_tekst) <> '' then 'einddatum'
        when verzuimuren is null and trim(verzuimuren_tekst) <> '' or verzuimuren not between 0 and 2000
            then 'verzuimuren'
        when verzuimdagen is null and trim(verzuimdagen_tekst) <> '' or verzuimdagen not between 0 and 366
            then 'verzuimdagen'
        when melddatum is null or year(melddatum) not between 1900 and 2100 then 'melddatum'
        when status is null or status not in ('R', 'B', 'G', 'K', 'I', 'W', 'D') then 'status'
        when einddatum < begindatum then 'einde voor begin'
    end as reden
from getypeerd;

copy (
    with eersten as (
        -- only rows that are right so far can be the first of their number
        select meldingsnummer, min(rowid) as eerste
        from beoordeeld
        where reden is null
        group by meldingsnummer
    ),
    geoordeeld as (
        select
            beoordeeld.* exclude (reden),
            case when beoordeeld.reden is null and beoordeeld.rowid <> eersten.eerste then 'dubbel' else beoordeeld.reden end
                as reden
        from beoordeeld
        -- null: no row of this number is right
        left join eersten on eersten.meldingsnummer = beoordeeld.meldingsnummer
    )
    select *, reden is null as is_goed
    from geoordeeld
) to 'uit' (format parquet, compression zstd, partition_by (is_goed));
