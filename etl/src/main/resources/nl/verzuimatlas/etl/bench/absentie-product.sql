-- The facts of the release in the folder feiten, under the names that absentie-uitkomst.sql uses.
create view vestiging as
select vestiging_code, gemeente_code, onderwijssoort from read_parquet('feiten/vestiging/**/*.parquet');
create view gemeente_in_regio as
select regiotype, regiocode, gemeente_code from read_parquet('feiten/regio_gemeente/**/*.parquet');
create view verzuim_dag as
select * from read_parquet('feiten/verzuim_dag/**/*.parquet', hive_partitioning = true, hive_types_autocast = false);
create view melding as
select * from read_parquet('feiten/melding/**/*.parquet', hive_partitioning = true, hive_types_autocast = false);
create view signaal as
select *
from read_parquet('feiten/signaal/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)
where regel_id = 'LPW-16U';
create view naleving as
select *
from read_parquet('feiten/naleving/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)
where regel_id = 'LPW-16U' and actie_nr = 1;
