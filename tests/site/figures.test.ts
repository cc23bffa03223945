import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { getPage, localisedPages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { parseCsv } from '../helpers/parse-csv.ts';
import { readSiteFile, site, siteFiles } from '../helpers/site-files.ts';

const textOf = (element: HTMLElement | null | undefined): string => element?.text.replace(/\s+/g, ' ').trim() ?? '';
const figuresOn = (path: string) => getPage(path).document.querySelectorAll('figure.figure');
const rowsOf = (figure: HTMLElement) => figure.querySelectorAll('details tbody tr');

/** What a table says in the words of a CSV file: plain numbers, nothing for what is not recorded. */
function readTable(figure: HTMLElement): string[][] {
  const cells = (row: HTMLElement) =>
    row.querySelectorAll('th, td').map((cell) => {
      if (cell.classList.contains('unknown')) return '';
      return cell.querySelector('data')?.getAttribute('value') ?? textOf(cell);
    });
  return figure.querySelectorAll('details tr').map(cells);
}

const all = localisedPages.flatMap((page) =>
  page.document.querySelectorAll('figure.figure').map((figure) => ({ page, figure })),
);

describe('every figure', () => {
  it('is on pages of every language, on projects, partners and pages of figures', () => {
    const places = new Set(all.map(({ page }) => page.path.split('/').slice(1, 3).join('/')));
    for (const place of ['en/figures', 'zh/benchmark', 'kk/surveys', 'ru/projects', 'fr/partners']) {
      expect(places).toContain(place);
    }
  });

  it('has a table and a file with the same values, and the file says as much of itself', () => {
    const problems = all.flatMap(({ page, figure }) => {
      const href = figure.querySelector('a[type="text/csv"]')?.getAttribute('href') ?? '';
      const name = `${page.path}#${figure.id}`;
      if (!siteFiles.includes(href)) return [`${name}: no file "${href}"`];
      if (!href.startsWith(`/${page.locale}/`)) return [`${name}: a file of another language`];
      const table = readTable(figure);
      if (table.length < 3) return [`${name}: a table of ${table.length} rows`];
      const file = parseCsv(readSiteFile(href).toString());
      return JSON.stringify(file) === JSON.stringify(table) ? [] : [`${name}: ${href} says otherwise`];
    });
    expect(all.length).toBeGreaterThan(200);
    expectNoProblems(problems);
  });

  it('has its file, and no file is without a figure', () => {
    const offered = new Set(
      all.map(({ figure }) => figure.querySelector('a[type="text/csv"]')?.getAttribute('href') ?? ''),
    );
    const files = siteFiles.filter((path) => /^\/..\/figures\/.+\.csv$/.test(path));
    expectNoProblems(files.filter((path) => !offered.has(path)));
  });

  it('that is a picture has a name and a description', () => {
    const problems = all.flatMap(({ page, figure }) =>
      figure
        .querySelectorAll('svg[role="img"]')
        .filter((svg) => {
          const ids = svg.getAttribute('aria-labelledby')?.split(' ') ?? [];
          const spoken = ids.map((id) => textOf(figure.querySelector(`[id="${id}"]`)));
          return !svg.getAttribute('aria-label') && (spoken.length < 2 || spoken.includes(''));
        })
        .map(() => `${page.path}#${figure.id}`),
    );
    expectNoProblems(problems);
  });

  it('needs no style of its own, which the policy of the site would refuse', () => {
    const problems = all.filter(({ figure }) => figure.querySelector('style, [style]') !== null);
    expectNoProblems(problems.map(({ page, figure }) => `${page.path}#${figure.id}`));
  });
});

describe('mobility over years', () => {
  const { headCounts } = site.facts;

  it.each([
    ['recorded', 'incoming', false],
    ['recorded', 'outgoing', false],
    ['demonstration', 'incoming', true],
    ['demonstration', 'outgoing', true],
  ])('of what is %s adds the %s head counts of each year, and no others', (group, direction, isDemonstration) => {
    const figure = figuresOn('/en/figures/').find(({ id }) => id === `${group}-${direction}`) as HTMLElement;
    const own = headCounts.filter(
      (count) =>
        count.isDemonstration === isDemonstration &&
        count.direction === direction.toUpperCase() &&
        count.counterpartCountry === null,
    );
    const [head = [], ...rows] = readTable(figure);
    const types = head.filter((text) => /^(Student|Staff) mobility/.test(text)).length;
    expect(own.length).toBeGreaterThan(0);
    for (const [year = '', ...cells] of rows) {
      const ofYear = own.filter(({ academicYear }) => academicYear === year);
      const shown = cells.slice(0, types);
      const sum = ofYear.reduce((total, { headCount }) => total + headCount, 0);
      // Nothing recorded is nothing said, not nought.
      if (ofYear.length === 0) expect(shown.join(''), year).toBe('');
      else
        expect(
          shown.reduce((total, cell) => total + Number(cell), 0),
          year,
        ).toBe(sum);
    }
  });

  it('has a bar for every number of its table, and an outline for every year that lacks something', () => {
    for (const figure of figuresOn('/en/figures/').filter((it) => it.querySelector('.stacked-bars') !== null)) {
      const [head = []] = readTable(figure);
      const types = head.filter((text) => /^(Student|Staff) mobility/.test(text)).length;
      const told = rowsOf(figure).flatMap((row) => {
        const [year, ...cells] = row.querySelectorAll('th, td');
        return cells
          .slice(0, types)
          .map((cell, index) => `${textOf(year)}, ${head[index + 1]}: ${textOf(cell).replace('about ', '')}`)
          .filter((text) => !text.endsWith('not recorded'));
      });
      const bars = figure.querySelectorAll('.stacked-bars rect:not(.plot-gap) title').map(textOf);
      const gaps = figure.querySelectorAll('.stacked-bars .plot-gap title').map(textOf);
      expect(bars.toSorted()).toEqual(told.toSorted());
      const empty = rowsOf(figure).filter((row) => row.querySelectorAll('data').length === 0);
      for (const row of empty) expect(gaps.join('\n')).toContain(textOf(row.querySelector('th')));
    }
  });

  it('keeps what was counted apart from what was made up', () => {
    const { document } = getPage('/en/figures/');
    expect(textOf(document.querySelector('#demonstration .notice'))).toContain('made up');
    expect(document.querySelector('#recorded .notice')).toBeNull();
    expect(textOf(document.querySelector('#recorded'))).toContain('Technical University of Cartagena');
    expect(textOf(document.querySelector('#recorded'))).not.toContain('Demonstration');
  });
});

describe('a benchmark', () => {
  it('names a partner without a value and says that it is not recorded', () => {
    const [figure] = figuresOn('/en/benchmark/').filter(({ id }) => id.endsWith('international-students'));
    const bars = figure?.querySelectorAll('.value-bars li') ?? [];
    const missing = bars.filter((row) => textOf(row).includes('Blue Coast'));
    expect(missing.map((row) => textOf(row.querySelector('.value-bars-value')))).toEqual(['not recorded']);
    expect(missing[0]?.querySelector('rect')).toBeNull();
    expect(textOf(bars.at(0))).toContain('12.2');
  });

  it('puts less first where less is better', () => {
    const [figure] = figuresOn('/en/benchmark/').filter(({ id }) => id.endsWith('first-answer'));
    const values = figure?.querySelectorAll('.value-bars-value strong').map((value) => Number(textOf(value))) ?? [];
    expect(values.length).toBeGreaterThan(3);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });
});

it('no survey shows answers of fewer than five people', () => {
  const figures = figuresOn('/en/surveys/');
  expect(figures.length).toBeGreaterThan(3);
  for (const figure of figures) {
    const people = readTable(figure)
      .slice(1)
      .reduce((sum, [, count]) => sum + Number(count), 0);
    expect(people).toBeGreaterThanOrEqual(5);
    expect(textOf(figure)).toContain(`${people} people answered`);
  }
});

it('an indicator says its latest value, its target and whether it got there', () => {
  const byName = (name: string) => figuresOn('/en/projects/demo-port/').find((figure) => textOf(figure).includes(name));
  expect(textOf(byName('call their welcome good'))).toMatch(/82\.5 .*Target: 80 .*Target reached/);
  expect(textOf(byName('first answer'))).toMatch(/3\.7 .*Target: 2 .*62% .*Less is better/);
  expect(textOf(byName('offices that use'))).toContain('Not measured yet');
  expect(byName('offices that use')?.querySelector('svg')).toBeFalsy();
});
