-- Which release this is; one row.
select release_id, gemaakt_op, productversie, is_fictief, laatste_schooljaar
from release
