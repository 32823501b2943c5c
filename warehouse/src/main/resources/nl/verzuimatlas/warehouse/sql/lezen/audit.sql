-- What was attacked before the release was served; no row when it was not audited.
select verborgen_aantal, cijfer_aantal, verband_aantal, eerdere_uitgave_aantal, duur_seconden, onbeslist_aantal
from audit
