// Measures the exchange search as somebody on a phone meets it: what a first choice costs, and how long it takes.
//   node tests/bench/first-filter.mjs http://127.0.0.1:4321/en/where-can-i-go/
// The processor is slowed down four times, the line has 1.6 Mbit/s and 150 ms: the profile that Lighthouse uses for
// mobile pages. Each choice is the first one of a fresh visit. CHROMIUM_PATH names a browser elsewhere.
import { chromium } from 'playwright-core';

const [address = 'http://127.0.0.1:4321/en/where-can-i-go/'] = process.argv.slice(2);
const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** The first choice of a visit, what a reader opens before it, and the act that is timed. */
const choices = {
  'who goes': { before: [], act: (page) => page.locator('[data-facet="who"] input').first().check() },
  'a field': {
    before: [(page) => page.locator('[data-facet="field"] > summary').click()],
    act: (page) => page.locator('[data-facet="field"] input').first().check(),
  },
  'a country': {
    before: [(page) => page.locator('[data-facet="country"] > summary').click()],
    act: (page) => page.locator('[data-facet="country"] input').nth(4).check(),
  },
  'a partner': {
    before: [
      (page) => page.locator('[data-facet="from"] > summary').click(),
      (page) => page.locator('[data-facet="from"] [data-find]').fill('techn'),
    ],
    act: (page) => page.locator('[data-facet="from"] .options input').first().check(),
  },
  'a word': { before: [], act: (page) => page.locator('.exchange-text input').fill('medicine') },
};

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [name, choice] of Object.entries(choices)) console.log(await measure(name, choice));
} finally {
  await browser.close();
}

async function measure(name, { before, act }) {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  await devtools.send('Network.enable');
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'networkidle' });
  const ofPage = bytes;
  await page.locator('.exchange-toggle').click();
  for (const step of before) {
    await step(page);
    await page.waitForLoadState('networkidle');
  }
  const ofSteps = bytes - ofPage;
  const answer = await timeAnswer(page, () => act(page));
  await page.waitForLoadState('networkidle');
  await context.close();
  const kilobytes = (count) => `${Math.round(count / 1000)} KB`;
  return `${name}: counted after ${answer.counted} ms, shown after ${answer.shown} ms; ${kilobytes(ofPage)} page + ${kilobytes(ofSteps)} list + ${kilobytes(bytes - ofPage - ofSteps)} answer = ${kilobytes(bytes)}; ${answer.text}`;
}

/** Milliseconds from the event of the choice, by the page's own clock, to its count and to its first cards. */
async function timeAnswer(page, act) {
  await page.evaluate(() => {
    const status = document.querySelector('.exchange-status');
    const cards = document.querySelector('.term-cards');
    const times = {};
    globalThis.answered = new Promise((resolve) => {
      const note = (key) => () => {
        times[key] ??= performance.now();
        if (times.counted !== undefined && times.shown !== undefined) resolve(times);
      };
      for (const type of ['change', 'input']) {
        document.addEventListener(
          type,
          () => {
            times.start ??= performance.now();
          },
          { capture: true },
        );
      }
      new MutationObserver(note('counted')).observe(status, { childList: true });
      new MutationObserver(note('shown')).observe(cards, { childList: true });
    });
  });
  await act();
  const { start, counted, shown } = await page.evaluate(() => globalThis.answered);
  const text = (await page.locator('.exchange-status').textContent()).trim();
  return { counted: Math.round(counted - start), shown: Math.round(shown - start), text };
}
