-- The other worlds by which a release is protected; internal, since they tell which small numbers differ.
-- Grain: one row per world and number that differs in it
create table bewijs (
    wereld integer not null,
    cel integer not null,
    getal tinyint not null,
    verschuiving integer not null
)
