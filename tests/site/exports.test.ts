import { locale } from '@portolan/schema/vocabularies/locale';
import { writeCsv } from '@portolan/site/src/exports/csv.ts';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { getPage } from '../helpers/built-pages.ts';
import { listRootConnections } from '../helpers/contract.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { readSiteFile, site, siteFiles } from '../helpers/site-files.ts';

type Row = Record<string, string>;
// biome-ignore lint/suspicious/noExplicitAny: a record is as loose as JSON.
type Json = any;

const readCsv = (name: string): Row[] => parse(readSiteFile(`/data/${name}.csv`), { columns: true });
const readJson = (name: string): Json[] => JSON.parse(readSiteFile(`/data/${name}.json`).toString());

// Where one can go is asked of mobility terms, which have their own file; what editors see is not for everybody.
const roots = listRootConnections().filter(({ field }) => field !== 'whereCanIGo' && field !== 'records');
const nameOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const dictionary = readCsv('dictionary');

describe.each(roots)('the export of $type', ({ field, type }) => {
  const name = nameOf(field);
  const rows = readCsv(name);
  const records = readJson(name);

  it('holds the same records in both forms, each once', () => {
    const slugs = records.map(({ slug }) => slug);
    expect(rows.map(({ slug }) => slug)).toEqual(slugs);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('holds the records that have pages, and says which of them are made up', () => {
    const told = site.facts.records.filter(({ noun }) => noun === field);
    if (told.length === 0) return;
    const flags = (all: readonly { slug: string; isDemonstration: boolean }[]) =>
      Object.fromEntries(all.map(({ slug, isDemonstration }) => [slug, isDemonstration]));
    expect(flags(records)).toEqual(flags(told));
  });

  it('begins with the ids, and has each of its columns in the dictionary', () => {
    const [header = []] = parse(readSiteFile(`/data/${name}.csv`), { to: 1 });
    const told = dictionary.filter(({ entity }) => entity === type);
    expect(header.slice(0, 2)).toEqual(['id', 'slug']);
    expect(told.map(({ column }) => column)).toEqual(header);
    expectNoProblems(told.filter(({ description }) => description === '').map(({ column = '' }) => column));
  });

  it('ends its lines as RFC 4180 wants them', () => {
    const unquoted = readSiteFile(`/data/${name}.csv`)
      .toString()
      .replace(/"[^"]*"/g, '');
    expect(unquoted).not.toMatch(/[^\r]\n/);
    expect(unquoted.endsWith('\r\n')).toBe(true);
  });

  it('can be downloaded from the page for developers, in every language', () => {
    for (const own of locale.values) {
      const page = getPage(`/${own}/developers/`).document;
      for (const form of ['csv', 'json']) {
        expect(page.querySelector(`a[href="/data/${name}.${form}"]`), `${own} ${form}`).not.toBeNull();
      }
    }
  });
});

it('there is an export for every type of record, a dictionary, and nothing else but the catalogue', () => {
  const names = [...roots.map(({ field }) => nameOf(field)), 'dictionary'];
  const expected = [...names.flatMap((name) => [`${name}.csv`, `${name}.json`]), 'catalogue.jsonld', 'catalogue.ttl'];
  expect(siteFiles.filter((path) => path.startsWith('/data/'))).toEqual(expected.map((name) => `/data/${name}`).sort());
});

describe('a value', () => {
  const upct = readJson('partners').find(({ slug }) => slug === 'upct');
  const row = readCsv('partners').find(({ slug }) => slug === 'upct');

  it('that people read comes in every language that it exists in', () => {
    expect(upct.name).toMatchObject({
      en: 'Technical University of Cartagena',
      es: 'Universidad Politécnica de Cartagena',
    });
    expect(Object.keys(upct.name).sort()).toEqual([...locale.values].sort());
    for (const own of locale.values) expect(row?.[`name.${own}`]).toBe(upct.name[own]);
  });

  it('that only stands in for a missing translation is left out', () => {
    const [english] = readJson('partners').filter(({ description }) => description && !description.es);
    expect(Object.keys(english.description)).toEqual(['en']);
  });

  it('of a part has a column of its own, and a list is JSON in one', () => {
    expect(Number(row?.['coordinates.latitude'])).toBe(upct.coordinates.latitude);
    expect(JSON.parse(row?.['identifiers'] ?? '')).toEqual(upct.identifiers);
  });

  it('that leads to another record is its slug', () => {
    const task = readJson('tasks').find(({ project }) => project === 'welcome');
    expect(readJson('work-packages').map(({ slug }) => slug)).toContain(task.workPackage);
  });

  it('that a spreadsheet would run is marked as text in CSV and as it is in JSON', () => {
    const column = { isNumber: false, isList: false, type: 'String', description: '' };
    const texts = ['=1+1', '+34 968', '-5', '@sum', '\tx', '\rx', 'a "b", c', 'x\ny', '5 = 5'];
    const csv = writeCsv(
      [{ ...column, path: ['text'] }],
      texts.map((text) => ({ text })),
    );
    const read: Row[] = parse(csv, { columns: true });
    const guarded = ["'=1+1", "'+34 968", "'-5", "'@sum", "'\tx", "'\rx", 'a "b", c', 'x\ny', '5 = 5'];
    expect(read.map(({ text }) => text)).toEqual(guarded);
  });

  it('that is a number keeps its sign and its point', () => {
    const csv = writeCsv(
      [{ path: ['longitude'], isNumber: true, isList: false, type: 'Longitude', description: '' }],
      [{ longitude: -0.99 }, { longitude: '-12.50' }, { longitude: null }],
    );
    expect(csv).toBe('longitude\r\n-0.99\r\n-12.50\r\n\r\n');
  });
});
