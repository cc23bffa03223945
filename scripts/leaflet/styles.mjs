import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('../../site/', import.meta.url));
const read = (path) => readFileSync(`${site}src/${path}`, 'utf8');
const fontUrl = /url\("(@fontsource-variable\/[^"]+)"\)/g;

/** The fonts of the portal, each file within the style sheet, so that the page needs nothing else. */
const fonts = read('styles/fonts.css').replace(fontUrl, (_, path) => {
  const bytes = readFileSync(`${site}node_modules/${path}`);
  return `url("data:font/woff2;base64,${bytes.toString('base64')}")`;
});

/** The portal's own colours, letters and chart, and the leaflet's pages. */
export const styles = [
  fonts,
  read('styles/tokens.css'),
  read('components/Chart/chart.css'),
  read('components/CompassRose/compass-rose.css'),
  ...['leaflet.css', 'back.css'].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')),
].join('\n');
