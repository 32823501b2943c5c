/* Measures pages with Lighthouse, as a desktop computer sees them: one line of JSON for each page.
   node meet.js CHROMIUM ADDRESS... */
import lighthouse, {desktopConfig} from 'lighthouse';
import {launch} from 'chrome-launcher';

const [chromium, ...adressen] = process.argv.slice(2);
const vlaggen = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
const browser = await launch({chromePath: chromium, chromeFlags: vlaggen, logLevel: 'silent'});
try {
    for (const adres of adressen) {
        const {lhr} = await lighthouse(adres, {port: browser.port, logLevel: 'silent'}, desktopConfig);
        const {items} = lhr.audits['network-requests'].details;
        const bytes = (lijst) => lijst.reduce((som, verzoek) => som + verzoek.transferSize, 0);
        const punten = (soort) => Math.round(100 * lhr.categories[soort].score);
        console.log(JSON.stringify({
            pad: adres.replace(/^https?:\/\/[^/]*/, ''),
            prestatie: punten('performance'),
            toegankelijkheid: punten('accessibility'),
            praktijk: punten('best-practices'),
            vindbaarheid: punten('seo'),
            lcp: Math.round(lhr.audits['largest-contentful-paint'].numericValue),
            verzoeken: items.length,
            bytes: bytes(items),
            script: bytes(items.filter((verzoek) => verzoek.resourceType === 'Script')),
            gezakt: Object.values(lhr.audits).filter((toets) => toets.score !== null && toets.score < 0.9 && toets.scoreDisplayMode === 'binary').map((toets) => toets.id)
        }));
    }
} finally {
    browser.kill();
}
