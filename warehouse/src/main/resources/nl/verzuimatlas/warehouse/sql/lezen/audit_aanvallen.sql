-- Ways of attack with what each recovered, in the order to show.
select aanval, omschrijving, teruggevonden_aantal
from audit_aanval
order by volgorde
