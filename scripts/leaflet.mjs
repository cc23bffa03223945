// Prints the leaflet of WELCOME in every language into the content's files. Run it again when the record has changed:
//   node_modules/.bin/node scripts/leaflet.mjs      with the API running, and CHROMIUM_PATH for a browser elsewhere
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { locales } from '../site/src/i18n/locales.ts';
import { packPdf } from './leaflet/pack-pdf.mjs';
import { writePages } from './leaflet/pages.mjs';
import { readProject } from './leaflet/read-project.mjs';
import { root } from './paths.mjs';

const slug = 'welcome';
const files = `${root}drizzle/content/files/`;
const apiUrl = process.env.API_URL ?? 'http://127.0.0.1:4000/graphql';
const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
// The browser belongs to the tests; the leaflet borrows it.
const { chromium } = createRequire(`${root}tests/package.json`)('playwright-core');

mkdirSync(files, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const locale of locales) {
    const page = await browser.newPage({ colorScheme: 'light' });
    await page.setContent(writePages(await readProject(apiUrl, slug, locale), locale));
    await page.evaluate(() => document.fonts.ready);
    const isTooLong = await page.$$eval('.sheet', (sheets) => sheets.some((it) => it.scrollHeight > it.clientHeight));
    if (isTooLong) throw new Error(`The leaflet in "${locale}" does not fit on its two pages.`);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    const packed = packPdf(pdf);
    writeFileSync(`${files}${slug}-leaflet-${locale}.pdf`, packed);
    console.log(`${slug}-leaflet-${locale}.pdf: ${Math.round(packed.byteLength / 1000)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
}
