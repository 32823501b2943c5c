/* Draws the charts. All numbers and texts come from the page; this file adds Dutch notation, the width of the screen, a legend that
   switches lines on and off, and the picture to download. */
(function () {
    'use strict';

    var getallen = new Intl.NumberFormat('nl-NL', {maximumFractionDigits: 1});
    var dag = new Intl.DateTimeFormat('nl-NL', {day: 'numeric', month: 'long', year: 'numeric'});
    var SMAL = 600;
    var HOOGSTE_KAART = 560;
    var PLAAT = {breedte: 1000, marge: 24, regel: 22};

    function notatie(as) {
        if (as && as.type === 'value' && as.axisLabel) {
            as.axisLabel.formatter = function (getal) { return getallen.format(getal); };
        }
    }

    function regel(punt, smal) {
        if (!punt.data || !punt.data.tekst) { return ''; }
        return smal
            ? punt.seriesName + ':\n' + punt.data.tekst.replace(' (', '\n(')
            : punt.seriesName + ': ' + punt.data.tekst;
    }

    function tooltip(smal) {
        return function (punten) {
            var lijst = Array.isArray(punten) ? punten : [punten];
            var kop = lijst.length ? String(lijst[0].name).split('\n')[0] : '';
            var regels = lijst.map(function (punt) { return regel(punt, smal); });
            return [kop].concat(regels).filter(Boolean).join('\n');
        };
    }

    /* Length of the longest line of the labels: short labels, such as months, fit without turning them. */
    function langste(labels) {
        return Math.max.apply(null, labels.map(function (label) {
            return Math.max.apply(null, String(label).split('\n').map(function (deel) { return deel.length; }));
        }));
    }

    function liggend(optie, breedte) {
        var ruimte = breedte / Math.max(1, optie.xAxis.data.length);
        var staand = ruimte < Math.min(90, 9 * langste(optie.xAxis.data) + 9);
        optie.xAxis.axisLabel.rotate = staand ? 90 : 0;
        if (staand && ruimte < 40) {
            optie.xAxis.axisLabel.formatter = function (label) { return label.replace(/\n/g, ' '); };
        }
    }

    /* Room for names on a narrow chart: words are not broken when the longest fits in two fifths of it. */
    function naamruimte(namen) {
        var woorden = namen.join(' ').split(/\s+/).map(function (woord) { return woord.length; });
        return Math.max(110, Math.min(136, 6.8 * Math.max.apply(null, woorden)));
    }

    function staand(optie, smal) {
        optie.yAxis.axisLabel.width = smal ? naamruimte(optie.yAxis.data) : 260;
        optie.yAxis.axisLabel.overflow = 'break';
        optie.xAxis.splitNumber = smal ? 3 : 5;
    }

    /* The words beside a step of a ladder have the room that its bar leaves. */
    function ladder(optie, breedte) {
        var vlak = breedte - optie.yAxis.axisLabel.width - 24;
        optie.series[1].data.forEach(function (punt) {
            punt.label.width = Math.floor(vlak * (1 - punt.value[0] / optie.xAxis.max)) - 8;
            punt.label.overflow = 'break';
        });
    }

    /* Tiles of a map fill their cell; a narrow one has the short name and the number without its signs. */
    function tegels(optie, kaart, breedte) {
        var zijde = Math.min(96, Math.floor(breedte / kaart.kolommen));
        var smal = zijde < 88;
        optie.grid = {left: 0, top: 0, width: zijde * kaart.kolommen, height: zijde * kaart.rijen, containLabel: false};
        optie.series[0].symbolSize = zijde - 4;
        optie.series[0].label.formatter = function (punt) {
            return smal ? punt.data.kort + '\n' + punt.data.kortTeken : punt.data.lang + '\n' + punt.data.teken;
        };
        optie.series[0].label.fontSize = smal ? 12 : 13;
    }

    /* Squares of a heatmap fill their cell; where a cell is narrow the number stands without its signs. */
    function warmte(optie, maat, breedte) {
        var smal = breedte < SMAL;
        var links = smal ? 116 : 190;
        var cel = Math.floor((breedte - links - 8) / maat.kolommen);
        optie.grid = {left: links, top: smal ? 78 : 36, width: cel * maat.kolommen, height: 28 * maat.rijen, containLabel: false};
        optie.xAxis.axisLabel.rotate = cel < 76 ? 90 : 0;
        optie.yAxis.axisLabel.width = links - 10;
        optie.yAxis.axisLabel.overflow = 'break';
        optie.series[0].symbolSize = [cel - 2, 26];
        optie.series[0].label.fontSize = cel < 44 ? 10 : 13;
        optie.series[0].label.formatter = function (punt) { return cel < 60 ? punt.data.kortTeken : punt.data.teken; };
    }

    /* Shapes of a map get the size of the window; each has its name near its middle, a small one or a narrow map only the number. */
    function schaal(maat, breedte) { return Math.min(breedte / maat.breedte, HOOGSTE_KAART / maat.hoogte); }

    function grenzen(optie, maat, breedte) {
        var keer = schaal(maat, breedte);
        var smal = breedte < SMAL - 100;
        optie.grid = {left: 0, top: 0, width: maat.breedte * keer, height: maat.hoogte * keer, containLabel: false};
        optie.series[0].label.lineHeight = 15;
        optie.series[0].label.fontSize = smal ? 11 : 12;
        optie.series[0].label.formatter = function (punt) {
            return smal || punt.data.symbolSize[0] < 56 ? punt.data.kortTeken : punt.data.name.replace(/ /g, '\n') + '\n' + punt.data.teken;
        };
        optie.series[0].data.forEach(function (vlak) {
            vlak.symbolSize = vlak.maat.map(function (lengte) { return lengte * keer; });
            vlak.label.offset = vlak.anker.map(function (lengte) { return lengte * keer; });
            // a name that is wider than its shape stays readable on that of a neighbour
            vlak.label.textBorderColor = vlak.itemStyle.color;
            vlak.label.textBorderWidth = 3;
        });
    }

    function pasAan(optie, breedte) {
        var smal = breedte < SMAL;
        [optie.xAxis, optie.yAxis].forEach(notatie);
        optie.tooltip.formatter = tooltip(smal);
        if (optie.kaart) {
            tegels(optie, optie.kaart, breedte);
            delete optie.kaart;
        } else if (optie.grenzen) {
            grenzen(optie, optie.grenzen, breedte);
            delete optie.grenzen;
        } else if (optie.warmte) {
            warmte(optie, optie.warmte, breedte);
            delete optie.warmte;
        } else if (optie.xAxis.type === 'category') {
            liggend(optie, breedte);
        } else if (optie.yAxis.type === 'category') {
            staand(optie, smal);
            if (optie.ladder) {
                ladder(optie, breedte);
                delete optie.ladder;
            }
        }
        return optie;
    }

    /* Long names of bars break: the chart grows so that they do not run into each other. A map is as high as its tiles. */
    function hoogte(optie, breedte) {
        if (optie.kaart) { return Math.min(96, Math.floor(breedte / optie.kaart.kolommen)) * optie.kaart.rijen; }
        if (optie.grenzen) { return Math.ceil(optie.grenzen.hoogte * schaal(optie.grenzen, breedte)) + 2; }
        if (optie.warmte) { return optie.warmte.rijen * 28 + (breedte < SMAL ? 86 : 44); }
        if (optie.yAxis.type !== 'category') { return 0; }
        var smal = breedte < SMAL;
        var lengte = Math.max.apply(null, optie.yAxis.data.map(function (naam) { return String(naam).length; }));
        var regels = Math.max(2, Math.ceil(lengte / (smal ? 14 : 34)));
        return smal || regels > 2 ? optie.yAxis.data.length * regels * 16 + 80 : 0;
    }

    /* --- on the two sheets of a factsheet: small type, years as 17-18, bars as high as their names need ------------------ */

    var PAPIER = {letter: 9, regel: 11, grafiek: 92, naam: 0.6};

    function kleineLetter(as) {
        as.axisLabel.fontSize = PAPIER.letter;
        as.axisLabel.lineHeight = PAPIER.regel;
        if (as.nameTextStyle) { as.nameTextStyle.fontSize = PAPIER.letter; }
        if (as.data) { as.data = as.data.map(function (naam) { return naam.replace(/20(\d\d)-20(\d\d)/g, '$1-$2'); }); }
    }

    function opVel(optie, breedte) {
        [optie.xAxis, optie.yAxis].forEach(kleineLetter);
        optie.series.forEach(function (reeks) {
            if (reeks.symbolSize === 8) { reeks.symbolSize = 5; }
            (reeks.data || []).forEach(function (punt) {
                if (punt && punt.label) { punt.label.fontSize = PAPIER.letter; }
            });
            ((reeks.markLine || {}).data || []).forEach(function (streep) {
                if (streep.label) { streep.label.fontSize = PAPIER.letter; }
            });
        });
        if (optie.yAxis.type === 'category') {
            optie.yAxis.axisLabel.width = Math.round(breedte * PAPIER.naam);
            optie.xAxis.nameGap = 18;
            optie.grid.bottom = 18;
        } else {
            optie.xAxis.axisLabel.rotate = 0;
            optie.grid.top = 22;
        }
        return optie;
    }

    function hoogteOpVel(optie, breedte) {
        if (optie.yAxis.type !== 'category') { return PAPIER.grafiek; }
        var tekens = breedte * PAPIER.naam / 4.8;
        return optie.yAxis.data.reduce(function (som, naam) {
            return som + Math.max(1, Math.ceil(String(naam).length / tekens)) * PAPIER.regel + 3;
        }, 34);
    }

    function zonderVerborgen(optie, verborgen) {
        optie.series = optie.series.filter(function (reeks) { return !verborgen[reeks.name]; });
        return optie;
    }

    /* --- legend: a button for each line, so that one can be looked at alone --------------------------------------------- */

    function maakLegenda(blok, verborgen, herteken) {
        blok.querySelectorAll('.legenda [data-reeks]').forEach(function (regel) {
            var knop = document.createElement('button');
            knop.type = 'button';
            knop.className = 'legenda__knop';
            knop.setAttribute('aria-pressed', 'true');
            while (regel.firstChild) { knop.appendChild(regel.firstChild); }
            regel.appendChild(knop);
            knop.addEventListener('click', function () {
                var aan = knop.getAttribute('aria-pressed') === 'true';
                knop.setAttribute('aria-pressed', String(!aan));
                verborgen[regel.getAttribute('data-reeks')] = aan;
                herteken();
            });
        });
    }

    /* --- picture: chart, title, legend, source and date, so that a copy can still be cited ------------------------------ */

    function regels(pen, tekst, breedte) {
        var uit = [];
        var regel = '';
        tekst.split(/\s+/).forEach(function (woord) {
            var langer = regel ? regel + ' ' + woord : woord;
            if (regel && pen.measureText(langer).width > breedte) {
                uit.push(regel);
                regel = woord;
            } else {
                regel = langer;
            }
        });
        return regel ? uit.concat(regel) : uit;
    }

    function tekstVan(figuur, klasse) {
        var vak = figuur.querySelector(klasse);
        return vak ? vak.textContent.replace(/\s+/g, ' ').trim() : '';
    }

    var LEGENDA = {merk: 22, tot: 30, tussen: 24, regel: 28};

    /* Names of the legend with their marks and places: a line that is full goes on below. */
    function legendaOpPlaats(pen, blok, reeksen, breedte) {
        var x = 0;
        var rij = 0;
        return Array.prototype.map.call(blok.querySelectorAll('.legenda li'), function (regel) {
            var tekst = regel.textContent.trim();
            var naam = regel.getAttribute('data-reeks');
            var lang = LEGENDA.tot + pen.measureText(tekst).width;
            if (x > 0 && x + lang > breedte) {
                x = 0;
                rij += 1;
            }
            var plek = {
                merk: regel.querySelector('.legenda__merk'),
                // a part that is not drawn has why behind its name, and cannot be switched
                reeks: reeksen.filter(function (reeks) {
                    return reeks.name === naam || !naam && tekst.indexOf(reeks.name + ' (') === 0;
                })[0],
                tekst: tekst,
                x: x,
                rij: rij
            };
            x += lang + LEGENDA.tussen;
            return plek;
        });
    }

    function streepjes(soort) { return soort === 'dashed' ? [5, 3] : soort === 'dotted' ? [2, 2] : []; }

    /* The pattern of a bar, as it is on the chart. */
    function patroon(pen, decal, x, y) {
        if (!decal || decal.symbol === 'none') { return; }
        pen.save();
        pen.beginPath();
        pen.rect(x, y - 13, LEGENDA.merk, 14);
        pen.clip();
        pen.strokeStyle = decal.color;
        pen.fillStyle = decal.color;
        if (decal.symbol === 'circle') {
            for (var stip = 4; stip < LEGENDA.merk; stip += 7) {
                pen.beginPath();
                pen.arc(x + stip, y - 6, 2, 0, 2 * Math.PI);
                pen.fill();
            }
        } else {
            pen.lineWidth = decal.dashArrayY[0];
            var helling = decal.rotation < 0 ? 14 : -14;
            for (var streep = -14; streep < LEGENDA.merk + 14; streep += 7) {
                pen.beginPath();
                pen.moveTo(x + streep, y + 1);
                pen.lineTo(x + streep + helling, y - 13);
                pen.stroke();
            }
        }
        pen.restore();
    }

    function merk(pen, regel, x, y) {
        var stijl = getComputedStyle(regel.merk);
        if (regel.merk.className.indexOf('--lijn') > 0) {
            pen.strokeStyle = stijl.borderTopColor;
            pen.lineWidth = 3;
            pen.setLineDash(streepjes(stijl.borderTopStyle));
            pen.beginPath();
            pen.moveTo(x, y - 5);
            pen.lineTo(x + LEGENDA.merk, y - 5);
            pen.stroke();
        } else {
            var vlak = regel.reeks && regel.reeks.itemStyle;
            pen.fillStyle = vlak ? vlak.color : stijl.backgroundColor;
            pen.fillRect(x, y - 13, LEGENDA.merk, 14);
            patroon(pen, vlak && vlak.decal, x, y);
            pen.strokeStyle = '#595959';
            pen.lineWidth = 1;
            pen.setLineDash(streepjes(stijl.borderTopStyle));
            pen.strokeRect(x, y - 13, LEGENDA.merk, 14);
        }
        pen.setLineDash([]);
    }

    function bijschrift(figuur) {
        var vandaag = dag.format(new Date());
        var tekens = tekstVan(figuur, '.tekens');
        return (tekens ? tekens + '. ' : '') + tekstVan(figuur, '.bron__tekst') + ' ' + location.host
            + location.pathname + location.search + ', ' + vandaag + '.'
            + (document.querySelector('.fictief') ? ' Fictieve gegevens.' : '');
    }

    function plaat(figuur, blok, bron, verborgen) {
        var doek = document.createElement('canvas');
        var pen = doek.getContext('2d');
        var inhoud = PLAAT.breedte - 2 * PLAAT.marge;
        pen.font = '600 20px "Noto Sans", sans-serif';
        var titel = regels(pen, tekstVan(figuur, '.figuur__titel'), inhoud);
        pen.font = '14px "Noto Sans", sans-serif';
        var onder = regels(pen, tekstVan(figuur, '.figuur__onderschrift'), inhoud);
        var voet = regels(pen, bijschrift(figuur), inhoud);
        var optie = JSON.parse(bron);
        var legenda = legendaOpPlaats(pen, blok, optie.series, inhoud);
        var legendaHoog = legenda.length ? legenda[legenda.length - 1].rij * LEGENDA.regel + 34 : 0;
        var hoog = hoogte(optie, inhoud) || blok.querySelector('.grafiek').clientHeight;
        var vak = document.createElement('div');
        vak.className = 'plaat';
        document.body.appendChild(vak);
        var grafiek = echarts.init(vak, null, {renderer: 'canvas', width: inhoud, height: hoog, devicePixelRatio: 2});
        grafiek.setOption(zonderVerborgen(pasAan(optie, inhoud), verborgen));
        var beeld = grafiek.renderToCanvas({pixelRatio: 2, backgroundColor: '#fff'});
        var kop = PLAAT.marge + titel.length * 28 + onder.length * PLAAT.regel + legendaHoog;
        doek.width = 2 * PLAAT.breedte;
        doek.height = 2 * (kop + hoog + voet.length * PLAAT.regel + 2 * PLAAT.marge);
        pen.scale(2, 2);
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, PLAAT.breedte, doek.height);
        var y = PLAAT.marge + 18;
        function schrijf(lijst, stijl, stap, kleur) {
            pen.font = stijl;
            lijst.forEach(function (tekst) {
                pen.fillStyle = kleur;
                pen.fillText(tekst, PLAAT.marge, y);
                y += stap;
            });
        }
        schrijf(titel, '600 20px "Noto Sans", sans-serif', 28, '#1b1b1b');
        schrijf(onder, '14px "Noto Sans", sans-serif', PLAAT.regel, '#444');
        pen.font = '14px "Noto Sans", sans-serif';
        legenda.forEach(function (regel) {
            var hoogteRegel = y + 4 + regel.rij * LEGENDA.regel;
            merk(pen, regel, PLAAT.marge + regel.x, hoogteRegel);
            pen.fillStyle = '#1b1b1b';
            pen.fillText(regel.tekst, PLAAT.marge + regel.x + LEGENDA.tot, hoogteRegel);
        });
        pen.drawImage(beeld, PLAAT.marge, kop, inhoud, hoog);
        y = kop + hoog + PLAAT.marge;
        schrijf(voet, '14px "Noto Sans", sans-serif', PLAAT.regel, '#444');
        grafiek.dispose();
        vak.remove();
        return doek;
    }

    function bewaar(doek, naam) {
        doek.toBlob(function (blob) {
            var verwijzing = document.createElement('a');
            verwijzing.href = URL.createObjectURL(blob);
            verwijzing.download = naam;
            document.body.appendChild(verwijzing);
            verwijzing.click();
            verwijzing.remove();
            setTimeout(function () { URL.revokeObjectURL(verwijzing.href); }, 10000);
        }, 'image/png');
    }

    /* Says which page, which choices and which figure it is of, and of a figure with two charts which of them. */
    function plaatnaam(figuur, blok) {
        var keuzes = [];
        new URLSearchParams(location.search).forEach(function (waarde) { keuzes.push(waarde); });
        var delen = [location.pathname].concat(keuzes, figuur.id, blok.querySelector('.grafiek--kaart') ? 'kaart' : []);
        return ('verzuimatlas-' + delen.join('-')).toLowerCase().replace(/[^a-z0-9]+/g, '-') + '.png';
    }

    function maakPlaatknop(figuur, blok, bron, verborgen) {
        var links = figuur.querySelector('.bron__links');
        if (!links) { return; }
        var knop = document.createElement('button');
        knop.type = 'button';
        knop.className = 'bron__knop';
        knop.textContent = blok.querySelector('.grafiek--kaart') ? 'Download kaart (PNG)' : 'Download grafiek (PNG)';
        knop.addEventListener('click', function () {
            bewaar(plaat(figuur, blok, bron, verborgen), plaatnaam(figuur, blok));
        });
        links.appendChild(knop);
    }

    /* --- printing: the layout of paper is set before the charts are drawn for it ---------------------------------------- */

    var wortel = document.documentElement;
    function opPapier() { return wortel.classList.contains('afdruk'); }
    window.addEventListener('beforeprint', function () { wortel.classList.add('afdruk'); });
    window.addEventListener('afterprint', function () { wortel.classList.remove('afdruk'); });

    /* --- drawing ------------------------------------------------------------------------------------------------------- */

    function teken(vak) {
        var grafiek = echarts.init(vak, null, {renderer: 'svg'});
        var bron = vak.getAttribute('data-option');
        var figuur = vak.closest('.figuur');
        var blok = vak.closest('.grafiek-blok');
        var verborgen = {};
        var breedte = 0;
        function vul() {
            breedte = vak.clientWidth;
            var optie = JSON.parse(bron);
            var vel = opPapier() && vak.closest('.factsheet');
            var hoog = vel ? hoogteOpVel(optie, breedte) : hoogte(optie, breedte);
            vak.style.blockSize = hoog ? hoog + 'px' : '';
            grafiek.resize();
            pasAan(optie, breedte);
            grafiek.setOption(zonderVerborgen(vel ? opVel(optie, breedte) : optie, verborgen), true);
        }
        function zoNodig() {
            if (vak.clientWidth !== breedte && vak.clientWidth > 0) { vul(); }
        }
        vul();
        new ResizeObserver(zoNodig).observe(vak);
        window.addEventListener('beforeprint', zoNodig);
        window.addEventListener('afterprint', zoNodig);
        if (figuur && blok) {
            maakLegenda(blok, verborgen, vul);
            maakPlaatknop(figuur, blok, bron, verborgen);
        }
        vak.setAttribute('data-getekend', '1');
    }

    /* Room for each chart first, so that nothing moves. A chart is drawn when it comes near the window, one at a time: a page with
       twenty charts answers at once. */
    var NABIJ = '600px 0px';
    var vakken = Array.prototype.slice.call(document.querySelectorAll('[data-option]'));
    var wachtrij = [];
    var bezig = false;

    function maakPlaats(vak) {
        var hoog = hoogte(JSON.parse(vak.getAttribute('data-option')), vak.clientWidth);
        if (hoog) { vak.style.blockSize = hoog + 'px'; }
    }

    function tekenZoNodig(vak) {
        if (!vak.hasAttribute('data-getekend')) { teken(vak); }
    }

    function tekenVolgende() {
        var vak = wachtrij.shift();
        bezig = Boolean(vak);
        if (vak) {
            tekenZoNodig(vak);
            setTimeout(tekenVolgende, 0);
        } else {
            wortel.setAttribute('data-ready', '1');
        }
    }

    var kijker = new IntersectionObserver(function (plekken) {
        plekken.forEach(function (plek) {
            if (plek.isIntersecting) {
                kijker.unobserve(plek.target);
                wachtrij.push(plek.target);
            }
        });
        if (!bezig) { tekenVolgende(); }
    }, {rootMargin: NABIJ});

    function begin() {
        vakken.forEach(function (vak) { kijker.observe(vak); });
        window.addEventListener('beforeprint', function () { vakken.forEach(tekenZoNodig); });
    }

    /* The chart library is most of the bytes of a page: a page without charts does not ask for it, and a phone when the text stands
       there. A wide window may be printed as soon as it is loaded, so there loading waits for it. */
    function haalGrafieken(adres) {
        var script = document.createElement('script');
        script.src = adres;
        script.onload = begin;
        document.head.appendChild(script);
    }

    var grafieken = document.currentScript.getAttribute('data-grafieken');
    vakken.forEach(maakPlaats);
    if (!vakken.length) {
        tekenVolgende();
    } else if (window.innerWidth < SMAL) {
        requestAnimationFrame(function () { setTimeout(haalGrafieken, 0, grafieken); });
    } else {
        haalGrafieken(grafieken);
    }
}());
