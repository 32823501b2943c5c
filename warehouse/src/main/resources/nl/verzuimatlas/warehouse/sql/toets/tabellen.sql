-- What the gates (sql/check/) compare with: input, steps and cells as they were in memory. Gone when the release is made.

-- Deliveries that count; opgeslagen is the number of rows in their Parquet, null when there is none.
create or replace temp table toets_levering (
    bron varchar,
    levering_id varchar,
    gelezen bigint,
    geaccepteerd bigint,
    geweigerd bigint,
    ingetrokken bigint,
    opgeslagen bigint
);

-- School years that a delivery says it is about.
create or replace temp table toets_levering_jaar (bron varchar, levering_id varchar, schooljaar varchar);

-- Rows in and out of each step to the facts, in their order.
create or replace temp table toets_stap (
    volgnummer bigint,
    tabel varchar,
    stap varchar,
    rijen_in bigint,
    rijen_uit bigint
);

-- Rows in the files of a fact table per school year; '' for a table that is not divided.
create or replace temp table toets_feit (tabel varchar, schooljaar varchar, rij_aantal bigint);

-- Fact tables of which each row is a row of one source in its own school year.
create or replace temp table toets_tabel_van_bron as
select *
from (
    values
    ('melding', 'duo-meldingen'),
    ('actie', 'acties'),
    ('verzuim_dag', 'verzuimregistratie'),
    ('inschrijving', 'inschrijvingen'),
    ('leerplichtige', 'leerplichtigen'),
    ('emovo_respondent', 'emovo')
) as tabel_van_bron (tabel, bron);

-- Categories that are a part of the total of their indicator by the registry, and the breakdown that has that total.
create or replace temp table toets_deel (indicator varchar, dimensie varchar, categorie varchar, totaal_dimensie varchar);

-- The cube before anything is hidden.
create or replace temp table toets_kubus (
    indicator varchar,
    reeks varchar,
    regiotype varchar,
    regiocode varchar,
    schooljaar varchar,
    dimensie varchar,
    categorie varchar,
    maat varchar,                           -- what the indicator makes of its rows; '' when the registry does not have it
    teller double,
    noemer double,
    noemer_is_populatie boolean,
    waarde double,
    eenheid varchar,
    ondergrens double,
    bovengrens double,
    status varchar
);

-- The same cells as they may be shown.
create or replace temp table toets_beschermd as select * from toets_kubus;

-- Limits of disclosure control.
create or replace temp table toets_regel (drempel integer, enquete_minimum integer, enquete_cel_minimum integer);

-- Tables and columns that the public database has by its schema.
create or replace temp table toets_schema (tabel varchar, kolom varchar);
