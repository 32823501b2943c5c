-- Name:   Het openbare bestand heeft alleen openbare tabellen
-- Finds:  a table or column in the public database that its schema does not have, or one of the schema that is not there
-- Level:  fout, stops the release
-- Mend:   sql/publiek/schema.sql says what is public; nothing else may be written
-- Rows:   toets_schema
with aanwezig as (
    select table_name as tabel, column_name as kolom
    from duckdb_columns()
    where database_name = 'publiek'
        and not internal
)
select
    tabel || '.' || kolom || if(toets_schema.plaats is null, ': hoort niet in het openbare bestand', ': ontbreekt') as reden
from (select tabel, kolom, 1 as plaats from toets_schema) as toets_schema
full outer join (select tabel, kolom, 1 as plaats from aanwezig) as aanwezig using (tabel, kolom)
where toets_schema.plaats is null
    or aanwezig.plaats is null
