import { locale } from '@portolan/schema/vocabularies/locale';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { getPage } from '../helpers/built-pages.ts';
import { readTranslations } from '../helpers/translations.ts';

const messages = readTranslations<Record<string, string>>('messages');
const vocabularies = readTranslations<Record<string, Record<string, string>>>('vocabularies');

const plain = (element: HTMLElement | null | undefined) => element?.text.replace(/\s+/g, ' ').trim() ?? '';
const main = (path: string) => getPage(path).document.querySelector('main') as HTMLElement;
const section = (path: string, id: string) => main(path).querySelector(`section#${id}`);
const hrefs = (element: HTMLElement | null) =>
  element?.querySelectorAll('a[href]').map((link) => link.getAttribute('href')) ?? [];

describe.each(locale.values)('good practice in "%s"', (own) => {
  const path = `/${own}/good-practice/`;
  const themes = Object.keys(vocabularies[own]['internationalisationTheme'] ?? {}).map((it) => it.replaceAll('_', '-'));

  it('is found by theme, with as many as are told', () => {
    const items = main(path).querySelectorAll('.jump-nav li');
    for (const theme of themes) {
      const item = items.find((it) => hrefs(it)[0] === `#${theme}`);
      const cards = section(path, theme)?.querySelectorAll('.card') ?? [];
      expect(cards.length, theme).toBeGreaterThan(0);
      expect(plain(item?.querySelector('span')), theme).toBe(String(cards.length));
    }
  });

  it('is found by country, each practice that has one once', () => {
    const countries = section(path, 'countries');
    const practices = hrefs(countries).filter((href) => href?.startsWith(path));
    expect(new Set(practices).size).toBe(practices.length);
    expect(practices).toContain(`${path}upct-mentors-for-newcomers/`);
    expect(hrefs(countries)).toContain(`/${own}/countries/kz/`);
  });

  it('says problem and practice, and where nobody knows what came of it, that nobody does', () => {
    const page = `${path}upct-mentors-for-newcomers/`;
    expect(plain(section(page, 'problem')?.querySelector('h2'))).toBe(messages[own]['goodPractice.problem']);
    expect(hrefs(section(page, 'practice'))).toContain(`/${own}/programmes/upct-mentor-programme/`);
    expect(plain(section(page, 'result'))).toContain(messages[own]['common.notRecorded']);
    expect(plain(section(`${path}upct-free-spanish-courses/`, 'result'))).toContain('120');
  });

  it('is shown by its partner, its country and its project', () => {
    const practice = `${path}narxoz-welcome-center/`;
    for (const page of ['partners/narxoz/', 'countries/kz/', 'projects/welcome/']) {
      expect(hrefs(section(`/${own}/${page}`, 'good-practice')), page).toContain(practice);
    }
  });
});

describe.each(locale.values)('a strategy in "%s"', (own) => {
  const path = `/${own}/strategies/demo-northern-lights-strategy/`;
  const unknown = messages[own]['common.notRecorded'];
  const rows = (page: string, table: string) => main(page).querySelectorAll(`#${table} tbody tr`);

  it('shows its pillars by number, with their actions and how far each is', () => {
    const pillars = main(path).querySelectorAll('.pillar');
    expect(pillars.map(({ id }) => id)).toEqual(['pillar-1', 'pillar-2', 'pillar-3']);
    const states = main(path)
      .querySelectorAll('.action-table tbody tr')
      .map((row) => plain(row.querySelector('td')));
    const { done, in_progress, planned, dropped } = vocabularies[own]['actionStatus'] ?? {};
    expect(states).toEqual([done, in_progress, planned, done, dropped, in_progress, planned, unknown]);
  });

  it('counts its actions by how far they are', () => {
    const parts = main(path).querySelectorAll('.action-progress li').map(plain);
    expect(parts.map((part) => part.replace(/^\D+/, ''))).toEqual(['2', '2', '2', '1', '1']);
    expect(parts.at(-1)).toContain(messages[own]['strategy.statusUnknown']);
  });

  it('sets its indicators against their targets, and says which nobody has measured', () => {
    const indicators = main(path).querySelectorAll('#indicators .figure').map(plain);
    expect(indicators).toHaveLength(4);
    expect(indicators[0]).toMatch(/178.*220/);
    const { 'indicator.notMeasured': unmeasured = '' } = messages[own];
    expect(indicators.filter((text) => text.includes(unmeasured))).toEqual([indicators[3]]);
  });

  it('claims no progress that no source tells of', () => {
    const page = `/${own}/strategies/utcn-international-actions/`;
    const states = rows(page, 'actions-1').map((row) => plain(row.querySelector('td')));
    expect(states).toHaveLength(8);
    expect(states.filter((state) => state === unknown)).toHaveLength(7);
  });

  it('says who approved it and when, and that nobody has recorded what it rests on', () => {
    const page = `/${own}/strategies/upct-teaching-plan-2017-2020/`;
    expect(plain(section(page, 'facts'))).toMatch(/2017.*2020.*2017/);
    expect(plain(section(page, 'pillars'))).toContain(messages[own]['strategy.noPillars']);
    expect(hrefs(section(page, 'documents'))).toContain(
      `/${own}/library/upct-teaching-internationalisation-plan-2017-2020/`,
    );
  });

  it('is shown by its partner and country, and a plan for one programme by the programme', () => {
    const karaganda = `/${own}/strategies/karaganda-strategy-2019-2023/`;
    expect(hrefs(section(`/${own}/partners/karaganda-medical-university/`, 'strategies'))).toContain(karaganda);
    expect(hrefs(section(`/${own}/countries/kz/`, 'strategies'))).toContain(karaganda);
    expect(hrefs(section(`/${own}/programmes/demo-double-degree-naval-engineering/`, 'strategies'))).toEqual([
      `/${own}/strategies/demo-naval-engineering-plan/`,
    ]);
  });
});

it('the budget of a project is told as sums, in money', () => {
  const facts = plain(section('/en/projects/demo-port/', 'about'));
  expect(facts).toMatch(/Planned costs\s*€262,000/);
  expect(facts).toMatch(/Spent so far\s*€134,835\.50/);
});
