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

-- Gemeenten of which one of today was made; their figures have regiotype gemeente-oorspronkelijk, for the school years of then.
create table herindelingen (
    gemeente_code varchar not null,
    oude_gemeente_code varchar not null,
    oude_gemeente_naam varchar not null,
    geldig_van_datum date not null,
    geldig_tot_datum date not null,         -- first day on which it was something else
    primary key (gemeente_code, oude_gemeente_code)
);

create table regio_gemeenten (
    regiotype varchar not null,
    regiocode varchar not null,
    regionaam varchar not null,
    gemeente_code varchar not null,
    is_deel boolean not null,
    primary key (regiotype, regiocode, gemeente_code)
);

-- Borders of the gemeenten of the working area, of the latest map that was delivered; empty when none was.
create table kaart (
    gemeente_code varchar primary key,
    jaar bigint not null,                   -- the division of 1 January of that year
    stelsel varchar not null,               -- wgs84 (degrees) or rd (metres)
    geometrie varchar not null              -- GeoJSON Polygon or MultiPolygon
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

-- The gates that the release went through, in their order. No numbers: how many rows were wrong might tell of a pupil.
create table poorten (
    volgorde integer not null,
    laag varchar not null,                  -- the step after which the gate stands
    laag_titel varchar not null,
    poort varchar not null,
    naam varchar not null,                  -- what holds when nothing is found
    uitslag varchar not null,               -- goed or waarschuwing; a fout stops a release
    primary key (laag, poort)
);

-- This release and those before it, as readers came to know them: each was served when the next was made. A release stays in
-- this list when it is no longer kept.
create table nieuws (
    volgnummer integer not null,            -- 1 is the first
    release_id varchar primary key,
    gemaakt_op timestamp not null,          -- UTC
    productversie varchar not null,
    is_fictief boolean not null,
    laatste_schooljaar varchar not null,
    vorige_release_id varchar not null,     -- the release that it was compared with; '' when there was none to compare with
    toelichting varchar not null            -- '' when there is nothing to say
);

-- How many figures each release changed.
create table nieuws_telling (
    release_id varchar not null,
    soort varchar not null,                 -- as in wijzigingen
    reden varchar not null,                 -- as in wijzigingen
    aantal bigint not null,
    primary key (release_id, soort, reden)
);

-- Figures that this release shows otherwise than the one before it, made from the two public databases alone. A figure that is
-- hidden before or after has no number here.
create table wijzigingen (
    indicator varchar not null,
    reeks varchar not null,
    regiotype varchar not null,
    regiocode varchar not null,
    regionaam varchar not null,
    schooljaar varchar not null,
    dimensie varchar not null,
    categorie varchar not null,
    soort varchar not null,                 -- gewijzigd, nieuw, vervallen, afgeschermd, zichtbaar, definitief, voorlopig, kenmerk
    reden varchar not null,                 -- correctie, nalevering, intrekking, definitie, bescherming, onbekend
    waarde_oud double,                      -- null unless it was shown, and still is
    waarde_nieuw double,                    -- null unless it is shown
    eenheid varchar not null,
    status_oud varchar not null,            -- '' when the cell was not there
    status_nieuw varchar not null,          -- '' when the cell is not there any more
    is_voorlopig_oud boolean not null,
    is_voorlopig_nieuw boolean not null,
    toelichting varchar not null,           -- Dutch; '' when there is nothing to say
    primary key (indicator, reeks, regiotype, regiocode, schooljaar, dimensie, categorie)
);

-- One row: what the audit attacked before the release was served. No row: it was not audited.
create table audit (
    verborgen_aantal bigint not null,       -- hidden figures of the own series; all were attacked
    cijfer_aantal bigint not null,          -- shown figures of the own series, which an attacker has
    verband_aantal bigint not null,         -- relations between figures that were used
    eerdere_uitgave_aantal integer not null, -- earlier releases that were laid beside it
    duur_seconden bigint not null,          -- how long it took, at least 1; not the same when repeated
    onbeslist_aantal integer not null       -- hidden numbers of which neither was proven: that they can be found, or are safe
);

-- Ways of attack that the audit tried, with how many hidden figures each recovered.
create table audit_aanval (
    aanval varchar primary key,
    volgorde integer not null,
    omschrijving varchar not null,
    teruggevonden_aantal integer not null
);
