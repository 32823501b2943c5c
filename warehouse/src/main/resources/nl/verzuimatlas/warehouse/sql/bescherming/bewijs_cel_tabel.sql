-- The cells of which a number differs in one of the worlds of bewijs.
-- Grain: one row per cell
create table bewijs_cel (
    cel integer not null,
    indicator varchar not null,
    regiotype varchar not null,
    regiocode varchar not null,
    schooljaar varchar not null,
    dimensie varchar not null,
    categorie varchar not null
)
