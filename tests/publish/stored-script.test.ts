import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { poisoned } from '../helpers/poisoned-world.ts';
import { publishedSite } from '../helpers/published-site.ts';
import { addWholeWorld } from '../helpers/whole-world/whole-world.ts';

/** What a script of ours is: a file, the one that is named by its hash in the policy of the page, or data. */
const isOurs = (attributes: Record<string, string>, text: string) =>
  attributes.src !== undefined ? attributes.src.startsWith('/') : !text.includes('hasRun') || isJson(text);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describeOnAnyEngine('script that was written into every text of every record', (given) => {
  let places = new Set<string>();
  const site = publishedSite(given, async (world) => {
    const hostile = poisoned(world);
    places = hostile.places;
    await addWholeWorld(hostile.world);
  });

  const readAll = async (ending: string) => {
    const dir = join(site.siteDir, 'current');
    const files = (await readdir(dir, { recursive: true })).filter((path) => path.endsWith(ending)).sort();
    return Promise.all(files.map(async (path) => [path, await readFile(join(dir, path), 'utf8')] as const));
  };

  it('is taken by texts, and by no address of a record, no file and no value of a set', () => {
    expect(places).toContain('partners.name.en');
    expect(places).toContain('events.body.en');
    expect(places).toContain('site-settings.tagline.en');
    expect([...places].filter((place) => /\.(slug|kind|path|coverPath|partner)$/.test(place))).toEqual([]);
    expect(places.size).toBeGreaterThan(100);
  });

  it('stands in the built pages as text: no element, no attribute and no address comes of it', async () => {
    const pages = await readAll('.html');
    expect(pages.filter(([, html]) => html.includes('hasRun')).length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const [path, html] of pages) {
      for (const element of parse(html).querySelectorAll('*')) {
        const { attributes, rawTagName } = element;
        const tag = rawTagName.toLowerCase();
        const isHostile =
          Object.keys(attributes).some((name) => /^on/i.test(name)) ||
          /^\s*(javascript|data|vbscript):/i.test(attributes.href ?? attributes.src ?? attributes.action ?? '') ||
          attributes.src === 'x' ||
          (tag === 'script' && !isOurs(attributes, element.innerHTML));
        if (isHostile) found.push(`${path}: ${element.outerHTML.slice(0, 200)}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('stands in feeds, drawings and other files of markup as text', async () => {
    for (const ending of ['.xml', '.atom', '.svg', '.rss']) {
      for (const [path, text] of await readAll(ending)) {
        expect([path, /<script|<img src=x|<svg\/onload/i.test(text)]).toEqual([path, false]);
      }
    }
  });
});
