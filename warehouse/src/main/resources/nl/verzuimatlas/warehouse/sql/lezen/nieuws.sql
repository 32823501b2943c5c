-- This release and those before it, the latest first.
select
    release_id,
    gemaakt_op,
    productversie,
    is_fictief,
    laatste_schooljaar,
    vorige_release_id,
    toelichting
from nieuws
order by volgnummer desc
