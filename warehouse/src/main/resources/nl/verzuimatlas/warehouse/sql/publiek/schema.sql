-- The public database of a release: everything a public surface may read, and nothing else.
-- Physically apart from intern.duckdb; the portal opens this file read-only.

-- One row: which release this is.
create table release (
    release_id varchar not null,
    gemaakt_op timestamp not null,          -- UTC
    productversie varchar not null,
    is_fictief boolean not null,            -- made from deliveries marked fictief: every page shows a banner
    laatste_schooljaar varchar not null     -- latest school year of the own series
);

-- The protected cube. One row per indicator, series, area, school year and category.
create table waarnemingen (
    indicator varchar not null,
    reeks varchar not null,
    regiotype varchar not null,
    regiocode varchar not null,
    regionaam varchar not null,
    schooljaar varchar not null,
    dimensie varchar not null,              -- several names are joined with +
    categorie varchar not null,             -- several categories are joined with +, in the order of dimensie
    teller double,                          -- null unless status is cijfer
    noemer double,
    waarde double,
    eenheid varchar not null,
    ondergrens double,
    bovengrens double,
    status varchar not null,
    kenmerken varchar not null,             -- joined with a comma, '' when none
    bron varchar not null,
    definitieversie varchar not null,
    toelichting varchar not null,           -- '' when none
    peildatum date,                         -- last day that an own figure covers, shown or hidden; null when there is none
    primary key (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
);

-- Whether figures made of reports can be compared (docs/methode/meldgedrag.md). Made of counts that waarnemingen shows.
create table meldgedrag (
    gemeente_code varchar not null,
    schooljaar varchar not null,
    status varchar not null,                -- cijfer, afgeschermd, ontbreekt or niet-van-toepassing
    score integer,                          -- 0 to 100 in steps of 5; null unless status is cijfer
    kenmerken varchar not null,             -- lage-meldgraad, meldgedrag-gewijzigd, joined with a comma, '' when none
    zin varchar not null,                   -- Dutch, without counts
    primary key (gemeente_code, schooljaar)
);

-- The indicator registry as it was for this release; definitie is the YAML of the registry as JSON.
create table indicatoren (
    indicator varchar primary key,
    volgorde integer not null,
    definitie json not null
);

-- The protocols that the facts were judged by; inhoud is the YAML of the file as JSON, what it takes over of another included.
create table protocol (
    protocol_id varchar not null,
    protocol_versie varchar not null,       -- first day on which the version holds
    naam varchar not null,
    inhoud json not null,
    primary key (protocol_id, protocol_versie)
);

-- Gemeenten of the working area (members of the GGD region).
create table gemeenten (
    gemeente_code varchar primary key,
    gemeente_naam varchar not null
);

create table regio_gemeenten (
    regiotype varchar not null,
    regiocode varchar not null,
    regionaam varchar not null,
    gemeente_code varchar not null,
    is_deel boolean not null,
    primary key (regiotype, regiocode, gemeente_code)
);

-- Deliveries that the release is made of, with the counts of conservation: gelezen = geaccepteerd + geweigerd. The counts
-- are null when a delivery about persons has so few rows that its size would tell of a pupil; geaccepteerd is null too when
-- rows of pupils were withdrawn, because the difference would tell how many.
create table leveringen (
    bron varchar not null,
    levering_id varchar not null,
    leverancier varchar not null,
    periode varchar not null,
    versie integer not null,
    status varchar not null,                -- definitief or voorlopig
    is_fictief boolean not null,
    ontvangen_op timestamp not null,        -- UTC
    gelezen bigint,
    geaccepteerd bigint,
    geweigerd bigint,
    primary key (bron, levering_id)
);

-- Findings per delivery, counted; never a row of a supplier's file.
create table bevindingen (
    bron varchar not null,
    levering_id varchar not null,
    bevinding_id varchar not null,
    niveau varchar not null,                -- fout, waarschuwing or melding
    omschrijving varchar not null,
    aantal bigint not null,
    primary key (bron, levering_id, bevinding_id)
);

-- Which source covers which gemeente and school year.
create table dekking (
    bron varchar not null,
    gemeente_code varchar not null,
    schooljaar varchar not null,
    status varchar not null,                -- geleverd, voorlopig, ingetrokken or ontbreekt
    school_aantal integer,                  -- vestigingen that deliver (verzuimregistratie only)
    vestiging_aantal integer,               -- vestigingen that there are (verzuimregistratie only)
    primary key (bron, gemeente_code, schooljaar)
);

-- One row: what was withdrawn before the release was made.
create table ingetrokken (
    levering_aantal integer not null,
    leerling_aantal integer                 -- null: more than nobody, and so few that the number would tell of a pupil
);

-- Which deliveries were expected, about periods that had begun on the last day that the release knows of.
create table verwacht (
    bron varchar not null,
    leverancier varchar not null,
    ritme varchar not null,                 -- schooljaar, kwartaal or maand
    tijdvak varchar not null,               -- 2023-2024, 2024 kwartaal 1 or 2024-01
    begin_datum date not null,
    uiterlijk_datum date not null,          -- last day on which a delivery was in time
    stand varchar not null,                 -- geleverd, voorlopig geleverd, te laat or nog niet nodig
    peil_datum date not null,               -- the last day that the release knows of; the same in every row
    primary key (bron, leverancier, ritme, begin_datum)
);
