-- Rows to count by each area in which they count.
-- Grain:   one row per row of telling_samen and area of the gemeente
-- Sources: telling_samen, int_gebied_indeling, int_verband_van_school, int_dekking, int_regiotype_onderwijssoort
create or replace temp view telling_gebied as
select
    telling_samen.indicator,
    int_gebied_indeling.regiotype,
    int_gebied_indeling.regiocode,
    telling_samen.schooljaar,
    telling_samen.dimensie,
    telling_samen.categorie,
    telling_samen.telsleutel,
    telling_samen.in_teller,
    telling_samen.aantal,
    telling_samen.meting
from telling_samen
inner join int_gebied_indeling
    on int_gebied_indeling.gemeente_code = telling_samen.gemeente_code
    -- null: the row counts for every area of the gemeente; a flow differs from area to area
    and (telling_samen.regiotype is null or telling_samen.regiotype = int_gebied_indeling.regiotype)
    and (telling_samen.regiocode is null or telling_samen.regiocode = int_gebied_indeling.regiocode)
    -- null: an area of today; else the row must be of the gemeente of then
    and (
        int_gebied_indeling.oude_gemeente_code is null
        or int_gebied_indeling.oude_gemeente_code = telling_samen.oude_gemeente_code
    )
-- null: the pupil counts in every samenwerkingsverband of the gemeente
left join int_verband_van_school
    on int_verband_van_school.regiotype = int_gebied_indeling.regiotype
    and int_verband_van_school.gemeente_code = telling_samen.gemeente_code
    and int_verband_van_school.school_gemeente_code = telling_samen.school_gemeente_code
inner join int_regiotype_onderwijssoort
    on int_regiotype_onderwijssoort.regiotype = int_gebied_indeling.regiotype
    and int_regiotype_onderwijssoort.onderwijssoort = telling_samen.onderwijssoort
-- rows of gemeenten that did not deliver (a neighbour's file holds a few) do not count anywhere
inner join int_dekking
    on int_dekking.indicator = telling_samen.indicator
    and int_dekking.gemeente_code = telling_samen.gemeente_code
    and int_dekking.schooljaar = telling_samen.schooljaar
    and int_dekking.is_geleverd
where coalesce(int_verband_van_school.regiocode, int_gebied_indeling.regiocode) = int_gebied_indeling.regiocode
