// The letter as pages use it: the letters of western languages and the signs of this portal, from regular to bold (docs/adr/0049).
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const VAN = 'node_modules/@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2';
const NAAR = 'target/classes/public/ontwerp/noto-sans/letter.woff2';
const TEKENS = '€−–—‘’“”…†‡•↑↓≥≤×·';

const reeks = (van, tot) => Array.from({ length: tot - van + 1 }, (_, i) => String.fromCodePoint(van + i)).join('');
const letters = reeks(0x20, 0x7e) + reeks(0xa0, 0x17f) + TEKENS;
writeFileSync(NAAR, await subsetFont(readFileSync(VAN), letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
}));
