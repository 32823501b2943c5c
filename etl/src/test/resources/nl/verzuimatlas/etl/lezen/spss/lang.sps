* Texts of more than 8, 255 and 504 bytes, their labels and missing values, and weights.
DATA LIST LIST /KORT (A8) NEGEN (A9) HEEL_LANGE_TEKST (A600) TUSSEN (F2.0) NOG_EEN_LANGE (A256) GEWICHT (F4.1).
BEGIN DATA
"a","negen","begin","1","einde","1.5"
"","geen idee","","2","","1.0"
"volbreed","volbreed9","x","","y","0.5"
END DATA.
STRING BLOK (A50).
COMPUTE BLOK = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMN'.
IF TUSSEN = 1 HEEL_LANGE_TEKST = CONCAT(BLOK, BLOK, BLOK, BLOK, BLOK, BLOK, BLOK, BLOK, BLOK, BLOK, BLOK, BLOK).
IF TUSSEN = 1 NOG_EEN_LANGE = CONCAT(BLOK, BLOK, BLOK, BLOK, BLOK, '123456').
DELETE VARIABLES BLOK.
VALUE LABELS NEGEN 'negen' 'Het woord negen' 'geen idee' 'Weet ik niet'.
MISSING VALUES NEGEN ('geen ide') /KORT ('a').
WEIGHT BY GEWICHT.
SAVE OUTFILE='lang.sav' /COMPRESSED.
SAVE OUTFILE='lang.zsav' /ZCOMPRESSED.
SAVE OUTFILE='lang-ongecomprimeerd.sav' /UNCOMPRESSED.
