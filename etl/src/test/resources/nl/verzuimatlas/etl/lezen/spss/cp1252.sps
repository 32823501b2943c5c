* The same kind of file as an older SPSS writes it: text in windows-1252.
SET LOCALE='windows-1252'.
DATA LIST LIST /NAAM_SCHOOL (A12) GETAL (F3.0).
BEGIN DATA
"café","1"
"ëénzïlvér","2"
END DATA.
VARIABLE LABELS GETAL 'Getal met één label'.
VALUE LABELS GETAL 1 'één' 2 'twéé'.
SAVE OUTFILE='cp1252.sav' /COMPRESSED.
