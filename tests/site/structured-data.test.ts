import { describe, expect, it } from 'vitest';
import { getPage, type LocalisedPage, localisedPages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { addressOf } from '../helpers/record-address.ts';
import { listProblems } from '../helpers/schema-org.ts';
import { readSiteFile, site } from '../helpers/site-files.ts';

type Thing = Record<string, unknown>;

const scriptsOf = ({ document }: Pick<LocalisedPage, 'document'>) =>
  document.querySelectorAll('script[type="application/ld+json"]').map(({ rawText }) => rawText);
const thingsOf = (page: Pick<LocalisedPage, 'document'>): Thing[] =>
  scriptsOf(page).flatMap((text) => JSON.parse(text)['@graph']);
const isA = (thing: Thing, type: string) => [thing['@type']].flat().includes(type);
const findThing = (path: string, type: string): Thing | undefined =>
  thingsOf(getPage(path)).find((thing) => isA(thing, type));

const shown = localisedPages.filter((page) => !page.isHidden);
const real = site.facts.records.filter(({ isDemonstration }) => !isDemonstration);

describe('the structured data of a page', () => {
  it('is there wherever search engines may look, and only there', () => {
    const problems = localisedPages.filter((page) => scriptsOf(page).length !== (page.isHidden ? 0 : 1));
    expectNoProblems(problems.map(({ path }) => path));
  });

  it('has no type and no property that schema.org does not have, each on what may have it', () => {
    const problems = shown.flatMap((page) =>
      thingsOf(page).flatMap((thing) => listProblems(thing).map((problem) => `${page.path}: ${problem}`)),
    );
    expect(shown.flatMap(thingsOf).length).toBeGreaterThan(1000);
    expectNoProblems(problems);
  });

  it('cannot end its script', () => {
    expectNoProblems(
      shown.filter((page) => scriptsOf(page).some((text) => text.includes('<'))).map(({ path }) => path),
    );
  });

  it('has times with their offset from UTC', () => {
    const times = shown.flatMap((page) =>
      scriptsOf(page).flatMap((text) =>
        Array.from(text.matchAll(/"(\d{4}-\d\d-\d\dT[^"]*)"/g), ([, time = '']) => time),
      ),
    );
    expect(times.length).toBeGreaterThan(10);
    expectNoProblems(times.filter((time) => Number.isNaN(Date.parse(time)) || !/(Z|[+-]\d\d:\d\d)$/.test(time)));
  });

  it('names the page itself, its language and the way to it', () => {
    const problems = shown.filter((page) => {
      const things = thingsOf(page);
      const own = things.find((thing) => isA(thing, 'WebPage'));
      const list = things.find((thing) => isA(thing, 'BreadcrumbList'))?.['itemListElement'] as Thing[] | undefined;
      const crumbs = page.document.querySelectorAll('.breadcrumbs li').map(({ text }) => text.trim());
      const isSame = String(list?.map(({ name }) => name) ?? []) === String(crumbs);
      return own?.['url'] !== site.siteUrl + page.path || own?.['inLanguage'] !== page.locale || !isSame;
    });
    expectNoProblems(problems.map(({ path }) => path));
  });
});

describe('the structured data of a record', () => {
  const types: Partial<Record<(typeof real)[number]['noun'], string>> = {
    programmes: 'EducationalOccupationalProgram',
    calls: 'Offer',
    projects: 'ResearchProject',
    workPackages: 'Project',
    networks: 'Organization',
    documents: 'DigitalDocument',
  };

  it.each(Object.entries(types))('of %s is a %s', (noun, type) => {
    const records = real.filter((record) => record.noun === noun && record.translations.includes('en'));
    expect(records.length).toBeGreaterThan(0);
    const problems = records.map((record) => addressOf(record, 'en')).filter((path) => !findThing(path, type));
    expectNoProblems(problems);
  });

  it('tells when WELCOME was founded and dissolved, and who took part', () => {
    const welcome = findThing('/en/projects/welcome/', 'ResearchProject');
    expect(welcome).toMatchObject({ name: 'WELCOME', foundingDate: '2016-10-15', dissolutionDate: '2019-10-14' });
    expect(welcome?.['member']).toHaveLength(12);
  });

  it('tells what UPCT is called, where it is and what it belongs to', () => {
    const upct = findThing('/es/partners/upct/', 'CollegeOrUniversity');
    expect(upct).toMatchObject({
      name: 'Universidad Politécnica de Cartagena',
      foundingDate: '1998',
      address: { addressCountry: 'ES', addressLocality: 'Cartagena' },
    });
    expect(JSON.stringify(upct?.['memberOf'])).toContain('/en/networks/eut-plus/#it');
  });

  it('ends an event on its last day', () => {
    const events: Thing[] = JSON.parse(readSiteFile('/data/events.json').toString());
    const days = events.filter(({ isDemonstration, startsOn, startsAt }) => !isDemonstration && startsOn && !startsAt);
    expect(days.length).toBeGreaterThan(5);
    for (const { slug, startsOn, endsOn } of days) {
      const event = thingsOf(getPage(`/en/events/${slug}/`)).find((thing) => 'eventStatus' in thing);
      expect([event?.['startDate'], event?.['endDate']], String(slug)).toEqual([startsOn, endsOn ?? startsOn]);
    }
  });

  it('leads to the files of a document as they are', () => {
    const leaflet = findThing('/en/library/welcome-leaflet/', 'DigitalDocument');
    const files = leaflet?.['encoding'] as Thing[];
    const recorded = new Map(site.facts.files.map(({ url, sha256 }) => [site.siteUrl + url, sha256]));
    expect(files).toHaveLength(7);
    for (const { contentUrl, sha256 } of files) expect(recorded.get(String(contentUrl))).toBe(sha256);
  });
});
