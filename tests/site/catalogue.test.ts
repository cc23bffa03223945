import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import { expect, it } from 'vitest';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { readSiteFile, site, siteFiles } from '../helpers/site-files.ts';

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const skos = 'http://www.w3.org/2004/02/skos/core#';
const spdx = 'http://spdx.org/rdf/terms#';

const store = new Store(new Parser().parse(readSiteFile('/data/catalogue.ttl').toString()));
const allOf = (type: string): string[] => store.getSubjects(rdfType, type, null).map(({ value }) => value);
const one = (subject: string, property: string): string => {
  const [value, ...others] = store.getObjects(subject, property, null);
  if (value === undefined || others.length > 0) throw new Error(`${subject} has no single ${property}.`);
  return value.value;
};
const files = siteFiles.filter((path) => /^\/data\/.*\.(csv|json)$/.test(path));

it('the catalogue says the same in Turtle and in JSON-LD', async () => {
  const document = JSON.parse(readSiteFile('/data/catalogue.jsonld').toString());
  const nquads = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
  const other = new Store(new Parser({ format: 'N-Quads' }).parse(nquads));
  expect(store.size).toBeGreaterThan(500);
  expect(other.size).toBe(store.size);
  expect([...other].filter((statement) => !store.has(statement))).toEqual([]);
});

it('the catalogue names every export as it is: its address, size and checksum', () => {
  const distributions = allOf(`${dcat}Distribution`);
  const paths = distributions.map((distribution) => {
    const path = one(distribution, `${dcat}downloadURL`).slice(site.siteUrl.length);
    const content = readSiteFile(path);
    const checksum = one(distribution, `${spdx}checksum`);
    expect(Number(one(distribution, `${dcat}byteSize`)), path).toBe(content.byteLength);
    expect(one(checksum, `${spdx}checksumValue`), path).toBe(createHash('sha256').update(content).digest('hex'));
    return path;
  });
  expect(paths.sort()).toEqual(files);
});

it('the catalogue tells of each dataset what DCAT-AP wants told', () => {
  const datasets = allOf(`${dcat}Dataset`);
  const [catalogue = ''] = allOf(`${dcat}Catalog`);
  const wanted = ['title', 'description', 'publisher', 'license'].map((name) => dct + name);
  const problems = [catalogue, ...datasets].flatMap((subject) =>
    [...wanted, ...(subject === catalogue ? [] : [`${dcat}contactPoint`, `${dcat}distribution`, `${dcat}theme`])]
      .filter((property) => store.countQuads(subject, property, null, null) === 0)
      .map((property) => `${subject} has no ${property}`),
  );
  expectNoProblems(problems);
  expect(datasets.length).toBe(files.length / 2);
  expect(store.getObjects(catalogue, `${dcat}dataset`, null).map(({ value }) => value)).toEqual(datasets);
});

it('the catalogue says what each thing is that it borrows from an authority', () => {
  const borrowed = store
    .getObjects(null, null, null)
    .map(({ value }) => value)
    .filter((value) => /^https?:\/\/(publications\.europa\.eu\/resource\/authority|www\.iana\.org)\//.test(value));
  const problems = borrowed.filter((value) => store.countQuads(value, rdfType, null, null) === 0);
  expect(new Set(borrowed).size).toBeGreaterThan(10);
  expectNoProblems(problems);
});

it('the catalogue says of each term which list of the authority it is from', () => {
  const terms = new Set(
    store
      .getObjects(null, null, null)
      .map(({ value }) => value)
      .filter((value) => /\/resource\/authority\/[^/]+\/[^/]+$/.test(value)),
  );
  expect(terms.size).toBeGreaterThan(8);
  for (const term of terms) expect(term.startsWith(`${one(term, `${skos}inScheme`)}/`), term).toBe(true);
});
