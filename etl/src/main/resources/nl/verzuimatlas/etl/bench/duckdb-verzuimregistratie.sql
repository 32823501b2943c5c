-- The yardstick of `bench ingest`: what a skilled analyst would write to read, type, check and re-key the same file.
-- Reads invoer.csv and codes.csv in the working directory; writes uit/is_goed=true|false/*.parquet.
-- Leaves out what ingestion does besides: row numbers, all reasons of a row instead of the first, the door, encodings,
-- figures for checks of meaning, the report.
set preserve_insertion_order = false;
set memory_limit = '3GB';

create temp table codetabel as
select brin, code, soort, geoorloofd
from read_csv('codes.csv', delim = ';', header = true, all_varchar = true)
    as codes (brin, code, soort, geoorloofd);

copy (
    with gelezen as (
        select *
        from read_csv(
            'invoer.csv', delim = ';', header = true, quote = '"', escape = '"', auto_detect = false, strict_mode = false,
            null_padding = true,
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
            try_strptime(trim(begindatum), ['%Y%m%d', '%Y-%m-%d', '%d-%m-%Y'])::date as begindatum,
            try_cast(nullif(trim(beginlesuur), '') as bigint) as beginlesuur,
            try_strptime(nullif(trim(einddatum), ''), ['%Y%m%d', '%Y-%m-%d', '%d-%m-%Y'])::date as einddatum,
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
        left(sha256('geheim van deze vergelijking' || beoordeeld.pseudoniem), 32) as pseudoniem,
        beoordeeld.brin,
        beoordeeld.vestigingscode,
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
) to 'uit' (format parquet, compression zstd, partition_by (is_goed));
