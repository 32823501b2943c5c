* Fictional respondents in the shape of E-MOVO: labels, missing values and ranges, dates, names over 8 characters.
DATA LIST LIST /RESP_ID (A8) JAAR (F4.0) GEMEENTE (A6) SCHOOL (A4) ONDERWIJSSOORT (F1.0) KLAS (F1.0) GESLACHT (F1.0)
    WEEGFACTOR_REGIO (F8.4) WEEGFACTOR_GEMEENTE (F8.4) ZIEK_4WK (F1.0) SPIJBEL_UREN (F1.0) LEEFTIJD (F2.0) OPMERKING (A20)
    AFNAME (DATE11) INGEVULD (DATETIME17) SCORE (F8.2) GROOT (F12.0).
BEGIN DATA
"R001","2023","GM0222","S024","1","2","1","0.9840","1.0210","0","0","13","café 't Hoekje","09-OCT-2023","09-OCT-2023 10:15","1.5","123456789012"
"R002","2023","GM0222","S024","1","2","2","1.1000","1.0000","1","1","14","","10-OCT-2023","10-OCT-2023 00:00","-2.25","-1"
"R003","2023","GM0197","S007","2","4","2","0.8500","999","9","2","97","geen","11-OCT-2023","11-OCT-2023 23:59","0","0"
"R004","2023","GM0197","S007","2","4","9","1.2000","0.7500","8","9","98","onbekend","",.,"-99","100"
"R005","2023","GM1586","S007","3","4","1","1.0000","1.3333","0","8","15","ëénzïlvér €","12-OCT-2023","12-OCT-2023 08:00","1000000.125","251"
"R006","2023","GM1586","S007","3","4","1",.,"0.1","1","0","16","x","13-OCT-2023","13-OCT-2023 08:00",.,"152"
END DATA.
VARIABLE LABELS GESLACHT 'Ben je een jongen of een meisje?' /ZIEK_4WK 'Afgelopen 4 weken ziek thuis' /LEEFTIJD 'Leeftijd in jaren'.
VALUE LABELS GESLACHT 1 'Jongen' 2 'Meisje' 9 'Onbekend'
    /ONDERWIJSSOORT 1 'vmbo' 2 'havo' 3 'vwo'
    /ZIEK_4WK 0 'Nee' 1 'Ja' 8 'N.v.t.' 9 'Onbekend'
    /SPIJBEL_UREN 0 'Niet' 1 '1 of 2 lesuren' 2 '3 of meer lesuren' 8 'N.v.t.' 9 'Onbekend'.
MISSING VALUES GESLACHT ZIEK_4WK SPIJBEL_UREN (8, 9) /LEEFTIJD (97 THRU 99) /WEEGFACTOR_GEMEENTE (999)
    /OPMERKING ('onbekend') /SCORE (LOWEST THRU -10, 0).
SAVE OUTFILE='basis-ongecomprimeerd.sav' /UNCOMPRESSED.
SAVE OUTFILE='basis.sav' /COMPRESSED.
SAVE OUTFILE='basis.zsav' /ZCOMPRESSED.
