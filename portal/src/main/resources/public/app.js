/* Draws the charts. All numbers and texts come from the page; this file adds Dutch notation and the width of the screen. */
(function () {
    'use strict';

    var getallen = new Intl.NumberFormat('nl-NL', {maximumFractionDigits: 1});
    var SMAL = 600;

    function notatie(as) {
        if (as && as.type === 'value') {
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
            return [kop].concat(regels.filter(Boolean)).join('\n');
        };
    }

    /* Length of the longest line of the labels: short labels, such as months, fit without turning them. */
    function langste(labels) {
        return Math.max.apply(null, labels.map(function (label) {
            return Math.max.apply(null, String(label).split('\n').map(function (deel) { return deel.length; }));
        }));
    }

    function pasAan(optie, breedte) {
        var smal = breedte < SMAL;
        [optie.xAxis, optie.yAxis].forEach(notatie);
        optie.tooltip.formatter = tooltip(smal);
        if (optie.xAxis.type === 'category') {
            var ruimte = breedte / Math.max(1, optie.xAxis.data.length);
            var staand = ruimte < Math.min(90, 9 * langste(optie.xAxis.data) + 9);
            optie.xAxis.axisLabel.rotate = staand ? 90 : 0;
            if (staand && ruimte < 40) {
                optie.xAxis.axisLabel.formatter = function (label) { return label.replace(/\n/g, ' '); };
            }
        } else if (optie.yAxis.type === 'category') {
            optie.yAxis.axisLabel.width = smal ? 110 : 260;
            optie.yAxis.axisLabel.overflow = 'break';
            optie.xAxis.splitNumber = smal ? 3 : 5;
        }
        return optie;
    }

    /* Long names of bars break: the chart grows so that they do not run into each other. */
    function hoogte(optie, breedte) {
        if (optie.yAxis.type !== 'category') { return ''; }
        var smal = breedte < SMAL;
        var langste = Math.max.apply(null, optie.yAxis.data.map(function (naam) { return String(naam).length; }));
        var regels = Math.max(2, Math.ceil(langste / (smal ? 14 : 34)));
        return smal || regels > 2 ? (optie.yAxis.data.length * regels * 16 + 80) + 'px' : '';
    }

    function teken(vak) {
        var grafiek = echarts.init(vak, null, {renderer: 'svg'});
        var bron = vak.getAttribute('data-option');
        var breedte = 0;
        function vul() {
            if (vak.clientWidth === breedte) { return; }
            breedte = vak.clientWidth;
            var optie = pasAan(JSON.parse(bron), breedte);
            vak.style.blockSize = hoogte(optie, breedte);
            grafiek.resize();
            grafiek.setOption(optie, true);
        }
        vul();
        new ResizeObserver(vul).observe(vak);
        window.addEventListener('beforeprint', vul);
        vak.setAttribute('data-getekend', '1');
    }

    document.querySelectorAll('[data-option]').forEach(teken);
    document.documentElement.setAttribute('data-ready', '1');
}());
