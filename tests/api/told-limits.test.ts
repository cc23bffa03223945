import { limits, prices } from '@portolan/schema/limits';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import type { Asker } from '../helpers/asker.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { addPerson } from '../helpers/people.ts';

type Name = keyof typeof limits;

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (levels: number) => `${'parent { '.repeat(levels - 2)} slug ${'} '.repeat(levels - 2)}`;

/** Lists that cost as many points together, none with a page that is too large. */
function listsOf(points: number): string {
  const sizes: number[] = [];
  const nestedCost = prices.read + 199 * (prices.read + prices.read + 9 * prices.read);
  let left = points;
  let count = 0;
  for (; left > nestedCost; left -= nestedCost) count += 1;
  for (; left > 0; left -= Math.min(left, 200)) sizes.push(Math.min(left, 200));
  const deep = times(
    count,
    (index) => `n${index}: partners(first: 199) { nodes { calls(first: 9) { nodes { slug } } } }`,
  );
  const flat = sizes.map((size, index) =>
    size === 1 ? 'partner(slug: "b") { slug }' : `f${index}: partners(first: ${size - 1}) { nodes { slug } }`,
  );
  return `{ ${deep} ${flat.join(' ')} }`;
}

/** Lists in lists for as many records, and a last one for what is left. */
function recordsOf(records: number): string {
  const of = (size: number) => `partners(first: ${size}) { nodes { calls(first: 200) { nodes { slug } } } }`;
  const [most, each] = [200, 201];
  const whole = Math.floor(records / (most * each));
  const rest = records - whole * most * each;
  const size = Math.floor(rest / each);
  const last = rest - size * each;
  return `{ ${times(whole, (index) => `w${index}: ${of(most)}`)} ${size > 0 ? `p: ${of(size)}` : ''}
    ${last > 0 ? `l: partners(first: ${Math.min(last, 200)}) { nodes { slug } }` : ''} ${last > 200 ? 'o: partner(slug: "b") { slug }' : ''} }`;
}

const ofTokens = (count: number) =>
  `query (${times(Math.floor((count - 6) / 4), (index) => `$v${index}: Int`)}) { ${'__typename '.repeat(1 + ((count - 6) % 4))} }`;
const ofFields = (count: number) =>
  `{ ${times(Math.floor(count / 100), (index) => `r${index}: partner(slug: "b") { ...F }`)} ${'__typename '.repeat(count % 100)} }
  fragment F on Partner { ${times(99, (index) => `f${index}: slug`)} }`;

/** For each figure of the table that a query can reach by what is in it, one that does. */
const queries: Partial<Record<Name, (figure: number) => string>> = {
  levels: (figure) => `{ partner(slug: "b") { ${nested(figure)} } }`,
  brackets: (figure) => `${'{ a '.repeat(figure)} ${'} '.repeat(figure)}`,
  tokens: ofTokens,
  fields: ofFields,
  repeats: (figure) => `{ partner(slug: "b") { ${'slug '.repeat(figure)} } }`,
  rootFields: (figure) => `{ ${times(figure, (index) => `r${index}: partner(slug: "b") { slug }`)} }`,
  aliases: (figure) => `{ partner(slug: "b") { ${times(figure, (index) => `a${index}: slug`)} } }`,
  aliasCharacters: (figure) => `{ partners { ${'a'.repeat(figure)}: totalCount } }`,
  directives: (figure) => `{ partner(slug: "b") { ${times(figure, (index) => `a${index}: slug @skip(if: false)`)} } }`,
  introspections: (figure) => `{ ${times(figure, (index) => `s${index}: __schema { queryType { name } }`)} }`,
  records: recordsOf,
  points: listsOf,
  page: (figure) => `{ partners(first: ${figure}) { totalCount } }`,
  results: (figure) => `{ search(query: "a", first: ${figure}) { totalCount } }`,
  ids: (figure) => `{ nodes(ids: [${times(figure, () => '"partner_01a2003c-ac3a-70a1-8b2c-30219d82cfc5"')}]) { id } }`,
  listItems: (figure) => `{ calls(filter: { audience: [${'TEACHER '.repeat(figure)}] }) { totalCount } }`,
  textCharacters: (figure) => `{ partner(slug: "${'a'.repeat(figure)}") { slug } }`,
  searchCharacters: (figure) => `{ search(query: "${'a'.repeat(figure)}") { totalCount } }`,
};

/** The figures that tests of their own reach, by the name of the file. */
const elsewhere: Partial<Record<Name, string>> = {
  usualPage: 'told-limits',
  kibibytes: 'told-limits',
  jsonLevels: 'told-limits',
  headerKibibytes: 'hostile-requests',
  headers: 'hostile-requests',
  addressKibibytes: 'hostile-requests',
  headersMilliseconds: 'hostile-requests',
  bodyMilliseconds: 'hostile-requests',
  uploadMilliseconds: 'hostile-requests',
  connections: 'hostile-requests',
  statementMilliseconds: 'deadlines',
  queryMilliseconds: 'deadlines',
  waitingMilliseconds: 'deadlines',
  requestsAMinute: 'rates',
  pointsAMinute: 'rates',
  atOnce: 'rates',
  wrongSignIns: 'guessing',
  wrongKeys: 'guessing',
  errorsTold: 'hostile-queries',
};

describeOnAnyEngine('the table of limits', (given) => {
  const api = apiOver(given, (world) => world.add('partners', 'b'));
  const askers: { anonymous?: Asker; signedIn?: Asker } = {};
  beforeAll(async () => {
    askers.anonymous = api;
    askers.signedIn = await addPerson(given.database, api, 'ana', { role: 'editor' });
  });
  const refusals = async (who: 'anonymous' | 'signedIn', document: string, figure: number) => {
    const { errors = [] } = (await askers[who]?.ask(document)) ?? {};
    return errors
      .map(({ message }) => message)
      .filter((message) => new RegExp(`(at most|1 to) ${figure}\\b`).test(message));
  };

  it('is tried whole', () => {
    const tried = [...Object.keys(queries), ...Object.keys(elsewhere)];
    expect(tried.sort()).toEqual(Object.keys(limits).sort());
  });

  describe.each(['anonymous', 'signedIn'] as const)('to somebody %s', (who) => {
    it.each(Object.entries(queries))('holds to the figure: %s', async (name, toQuery) => {
      const figure = limits[name as Name][who];
      expect(await refusals(who, toQuery(figure), figure)).toEqual([]);
      expect(await refusals(who, toQuery(figure + 1), figure)).toHaveLength(1);
    });

    it('holds to the size of a request', async () => {
      const statusOf = async (bytes: number) => {
        const query = JSON.stringify({ query: '{ __typename }' });
        const body = `${' '.repeat(bytes - query.length)}${query}`;
        const headers = { 'content-type': 'application/json' };
        return (await askers[who]?.fetch('/graphql', { method: 'POST', headers, body }))?.status;
      };
      expect(await statusOf(limits.kibibytes[who] * 1024)).toBe(200);
      expect(await statusOf(limits.kibibytes[who] * 1024 + 1)).toBe(413);
    });

    it('holds to the levels of JSON, brackets in texts apart', async () => {
      const most = limits.jsonLevels[who];
      const statusOf = async (levels: number) => {
        const inner = `${'['.repeat(levels - 2)}"[[[\\"[["${']'.repeat(levels - 2)}`;
        const body = `{"query":"{ __typename }","variables":{"a":${inner}}}`;
        const headers = { 'content-type': 'application/json' };
        return (await askers[who]?.fetch('/graphql', { method: 'POST', headers, body }))?.status;
      };
      expect(await statusOf(most)).toBe(200);
      expect(await statusOf(most + 1)).toBe(400);
    });
  });

  it('says how many records come unasked', async () => {
    const { __type } = await api.query('{ __type(name: "Query") { fields { name args { name description } } } }');
    const { args } = __type.fields.find(({ name }: { name: string }) => name === 'partners');
    const { description } = args.find(({ name }: { name: string }) => name === 'first');
    expect(description).toContain(`${limits.usualPage.anonymous} come`);
  });
});
