import { locale } from '@portolan/schema/vocabularies/locale';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { getPage } from '../helpers/built-pages.ts';
import { readTranslations } from '../helpers/translations.ts';

const messages = readTranslations<Record<string, string>>('messages');
const textOf = (element: HTMLElement | null | undefined): string => element?.text.replace(/\s+/g, ' ').trim() ?? '';
const project = (slug: string, own = 'en') => getPage(`/${own}/projects/${slug}/`).document;

describe('the timeline', () => {
  it.each(['welcome', 'demo-port'])(
    'of %s draws a period that is known as a bar, and one that is not as a line',
    (slug) => {
      const rows = project(slug).querySelectorAll('.timeline tbody tr');
      expect(rows.length).toBeGreaterThan(8);
      for (const row of rows) {
        const isUnknown = row.querySelector('td .unknown') !== null;
        expect(row.querySelectorAll('.timeline-bar rect').length, textOf(row)).toBe(isUnknown ? 0 : 1);
        expect(row.querySelectorAll('.timeline-unknown').length, textOf(row)).toBe(isUnknown ? 1 : 0);
      }
    },
  );

  it.each(['welcome', 'demo-port'])('of %s says in words what its marks stand for', (slug) => {
    const rows = project(slug).querySelectorAll('.timeline tbody tr');
    const marks = rows.flatMap((row) => row.querySelectorAll('.timeline-mark title').map(textOf));
    const words = rows.flatMap((row) => row.querySelectorAll('li').map(textOf));
    expect(marks.length).toBeGreaterThan(4);
    expect(words).toHaveLength(marks.length);
    for (const [index, mark] of marks.entries()) expect(words[index]).toContain(mark);
  });

  it('has events and deliverables, each on the line of its work package', () => {
    const row = project('demo-port')
      .querySelectorAll('.timeline-workPackage')
      .find((it) => textOf(it).includes('telling others'));
    expect(textOf(row)).toMatch(/Deliverable handed in, [^:]+: Demonstration: leaflet/);
    expect(textOf(row)).toMatch(/Event, [^:]+: Demonstration: final conference/);
  });

  it('of a work package has its tasks', () => {
    const text = textOf(getPage('/en/projects/demo-port/demo-port-wp-4/').document.querySelector('.timeline'));
    for (const number of ['4.1', '4.2', '4.3']) expect(text).toContain(number);
  });
});

describe('a project', () => {
  it('counts its deliverables by status and its events by reach', () => {
    const page = project('demo-port');
    const partsOf = (id: string) => page.querySelectorAll(`#${id} .share .legend li`).map(textOf);
    expect(partsOf('deliverables')).toEqual(['Published 2', 'Accepted 1', 'Submitted 0', 'In progress 2', 'Planned 4']);
    const sum = partsOf('events').reduce((total, part) => total + Number(part.split(' ').at(-1)), 0);
    expect(sum).toBe(page.querySelectorAll('#events .row').length);
  });

  it('that is over says what is not known of its deliverables', () => {
    expect(textOf(project('welcome').querySelector('#deliverables'))).toMatch(
      /ended on 14 October 2019\. Nobody has recorded/,
    );
    expect(textOf(project('demo-port').querySelector('#deliverables'))).not.toContain('ended on');
  });

  it.each(locale.values)('offers what it produced, with language, type and size, in "%s"', (own) => {
    const files = project('welcome', own).querySelectorAll('#results .file-links li');
    expect(textOf(project('welcome', own).querySelector('#results h2'))).toBe(messages[own]['project.results']);
    expect(files.map((file) => file.querySelector('a')?.getAttribute('hreflang')).toSorted()).toEqual(
      [...locale.values].toSorted(),
    );
    expect(files[0]?.querySelector('a')?.getAttribute('hreflang')).toBe(own);
    for (const file of files) expect(textOf(file)).toMatch(/PDF, \d/);
  });

  it.each([
    ['quality', 'Quality plan'],
    ['management', 'Project meetings'],
    ['sustainability', 'Meetings with national authorities'],
  ])('shows its work for %s as a part of its own', (kind, task) => {
    expect(textOf(project('welcome').querySelector(`#${kind}`))).toContain(task);
    expect(textOf(project('welcome').querySelector('#work-packages'))).not.toContain(task);
  });
});
