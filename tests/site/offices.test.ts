import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, getPage, localisedPages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { site } from '../helpers/site-files.ts';
import { readTranslations } from '../helpers/translations.ts';

const messages = readTranslations<Record<string, string>>('messages');
const say = (own: Locale, key: string): string => messages[own][key] ?? `no message "${key}"`;

const squeeze = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const section = ({ document }: BuiltPage, id: string): HTMLElement => {
  const found = document.querySelector(`main section#${id}`);
  if (found === null) throw new Error(`The page has no section "${id}".`);
  return found;
};
const hrefsIn = (element: HTMLElement) => element.querySelectorAll('a[href]').map((link) => link.getAttribute('href'));
/** The facts of a list as `label: value`. */
const factsIn = (element: HTMLElement | undefined): string[] =>
  (element?.querySelectorAll('dl > div') ?? []).map((fact) =>
    fact
      .querySelectorAll('dt, dd')
      .map(({ text }) => squeeze(text))
      .join(': '),
  );

describe('a guide', () => {
  it('tells its steps in their order, each with when and who', () => {
    const steps = section(getPage('/en/guides/exchange-semester/'), 'steps').querySelectorAll('ol > li');
    expect(steps.map((step) => squeeze(step.querySelector('h3')?.text))).toEqual([
      'Choose where to go',
      'Apply at home',
      'Be nominated',
      'Sign the learning agreement',
      'Prepare the stay',
      'Arrive, and settle changes',
      'Come back',
    ]);
    expect(factsIn(steps[0])).toEqual(['When: About a year before', 'Who: The student']);
    expect(steps[3]?.querySelector('a')?.text.trim()).toBe('Online Learning Agreement');
  });

  it('has every step in every language', () => {
    const guides = site.facts.records.filter(({ noun }) => noun === 'guides');
    const countSteps = (slug: string, own: Locale) =>
      section(getPage(`/${own}/guides/${slug}/`), 'steps').querySelectorAll('ol > li h3:not(:has([lang]))').length;
    expect(guides.length).toBeGreaterThan(8);
    const problems = guides.flatMap(({ slug }) =>
      locale.values.filter((own) => countSteps(slug, own) !== countSteps(slug, 'en')).map((own) => `${own}: ${slug}`),
    );
    expectNoProblems(problems);
  });

  it('of a real university never has a made-up one beside it', () => {
    const demonstrations = new Set(site.facts.records.filter((it) => it.isDemonstration).map(({ slug }) => slug));
    const isReal = ({ path }: BuiltPage) => !demonstrations.has(path.split('/')[3] ?? '');
    const pages = localisedPages.filter((page) => /^\/..\/guides\/[^/]+\/$/.test(page.path) && isReal(page));
    const problems = pages.filter(({ document }) => document.querySelector('main a[href*="/guides/demo-"]') !== null);
    expect(pages.length).toBeGreaterThan(50);
    expectNoProblems(problems.map(({ path }) => path));
  });
});

describe.each(locale.values)('the ways in "%s"', (own) => {
  const page = (way: string) => getPage(`/${own}/${way}/`);

  it('coming in leads to its guide, mentors, language courses, services and an office', () => {
    const hrefs = hrefsIn(page('incoming').document.querySelector('main') as HTMLElement);
    expect(hrefs).toEqual(
      expect.arrayContaining([
        `/${own}/guides/arriving-from-abroad/`,
        `/${own}/programmes/upct-mentor-programme/`,
        `/${own}/programmes/utcn-romanian-preparatory-year/`,
        `/${own}/services/#utcn-buddies`,
        `/${own}/partners/utcn/`,
      ]),
    );
    expect(hrefs).not.toContain(`/${own}/guides/exchange-semester/`);
  });

  it('going out leads to the semester, the placement and recognition', () => {
    expect(hrefsIn(section(page('outgoing'), 'guides'))).toEqual(
      expect.arrayContaining(
        ['exchange-semester', 'placement-abroad', 'recognition'].map((slug) => `/${own}/guides/${slug}/`),
      ),
    );
  });

  it('are reached from the list of guides, which is in the main menu', () => {
    const guides = getPage(`/${own}/guides/`);
    const hrefs = hrefsIn(section(guides, 'ways'));
    expect(hrefs).toEqual(['incoming', 'outgoing', 'staff'].map((way) => `/${own}/${way}/`));
    expect(guides.document.querySelector('.main-menu a[aria-current="page"]')?.getAttribute('href')).toBe(guides.path);
  });
});

describe('a service', () => {
  it('stands once in the list, at the place that links to it lead to', () => {
    const list = getPage('/en/services/').document;
    const linked = new Set(
      localisedPages.flatMap(({ document }) =>
        document
          .querySelectorAll('main a[href*="/services/#"]')
          .map((link) => link.getAttribute('href')?.split('#')[1]),
      ),
    );
    expect(linked.size).toBeGreaterThan(10);
    for (const slug of linked) expect(list.querySelectorAll(`li[id="${slug}"]`), slug).toHaveLength(1);
  });

  it('that ended says for how long it was there', () => {
    expect(squeeze(getPage('/en/services/').document.querySelector('#narxoz-welcome-center')?.text)).toContain(
      'From 2017 to 2019',
    );
  });

  it('is also on the page of its partner, and not on that of another', () => {
    const own = squeeze(section(getPage('/en/partners/fire-university/'), 'services').text);
    expect(own).toContain('Help with a place to live');
    expect(own).not.toContain('Buddy Network');
  });
});

describe.each(locale.values)('a factsheet in "%s"', (own) => {
  const cellsOf = (slug: string) =>
    section(getPage(`/${own}/partners/${slug}/`), 'factsheet')
      .querySelectorAll('tbody td')
      .map((cell) => squeeze(cell.text));

  it('shows four dates, one of them as the next', () => {
    const cells = cellsOf('demo-thousand-lakes-university');
    expect(cells).toHaveLength(4);
    expect(cells.every((cell) => /\d/.test(cell))).toBe(true);
    expect(cells.filter((cell) => cell.endsWith(say(own, 'factsheet.next')))).toHaveLength(1);
  });

  it('says which date is not recorded', () => {
    expect(cellsOf('demo-two-straits-university')[3]).toBe(say(own, 'common.notRecorded'));
  });
});

it('a partner that gave no factsheet shows none', () => {
  expect(getPage('/en/partners/upct/').document.querySelector('#factsheet')).toBeNull();
});

describe('the page of a country', () => {
  it('tells who helps, what helps elsewhere, and where that was seen', () => {
    const page = getPage('/en/countries/ro/');
    expect(hrefsIn(section(page, 'helpers'))).toEqual(['/en/partners/utcn/']);
    expect(hrefsIn(section(page, 'tools'))).toContain('https://bri.utcluj.ro');
    expect(squeeze(section(page, 'profile').text)).toContain('180 to 240 ECTS');
    expect(hrefsIn(page.document.querySelector('main > footer') as HTMLElement)).toContain(
      'https://bri.utcluj.ro/en/prep_year_noneu.php',
    );
  });

  it('says that a made-up profile is one, and never of a real one', () => {
    const isMarked = (code: string) =>
      getPage(`/en/countries/${code}/`).document.querySelector('main > .notice') !== null;
    expect(['fi', 'tr'].map(isMarked)).toEqual([true, true]);
    expect(['es', 'ro', 'kz', 'cn'].map(isMarked)).toEqual([false, false, false, false]);
  });
});

describe('a call for placements', () => {
  const ended = getPage('/en/calls/demo-call-placements-harbour-works-past/');

  it('shows how its awards are monitored, and leads to the guide', () => {
    const guide = section(ended, 'guide');
    expect(guide.querySelectorAll('ol > li')).toHaveLength(5);
    expect(squeeze(guide.text)).toContain('Mid review');
    expect(hrefsIn(guide)).toEqual(['/en/guides/demo-guide-placement-monitoring/']);
  });

  it('shows its totals after it closed', () => {
    expect(factsIn(section(ended, 'results'))).toEqual(['Applications: 31', 'Awards: 6', 'Completed: 5']);
  });

  it('is named by the guide', () => {
    expect(hrefsIn(section(getPage('/en/guides/demo-guide-placement-monitoring/'), 'calls'))).toContain(ended.path);
  });
});
