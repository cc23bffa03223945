import { limits } from '@portolan/site/src/developers/limits.ts';
import { expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (levels: number) => `${'parent { '.repeat(levels - 2)} slug ${'} '.repeat(levels - 2)}`;

const toCalls = (audiences: string) =>
  `{ partner ( slug : "a" ) { calls ( filter : { audience : [ ${audiences}] } ) { totalCount } } }`;

/** For each figure that the page for developers tells, a query that reaches it. */
const queries: Record<Exclude<keyof typeof limits, 'usualPage' | 'kibibytes'>, (figure: number) => string> = {
  levels: (figure) => `{ partner(slug: "a") { ${nested(figure)} } }`,
  rootFields: (figure) => `{ ${times(figure, (index) => `r${index}: partner(slug: "a") { slug }`)} }`,
  aliases: (figure) => `{ partner(slug: "a") { ${times(figure, (index) => `a${index}: slug`)} } }`,
  aliasCharacters: (figure) => `{ partners { ${'a'.repeat(figure)}: totalCount } }`,
  tokens: (figure) => toCalls('TEACHER '.repeat(figure - toCalls('').split(' ').length)),
  page: (figure) => `{ partners(first: ${figure}) { totalCount } }`,
  ids: (figure) => `{ nodes(ids: [${times(figure, () => '"partner_01a2003c-ac3a-70a1-8b2c-30219d82cfc5"')}]) { id } }`,
  results: (figure) => `{ search(query: "a", first: ${figure}) { totalCount } }`,
  searchCharacters: (figure) => `{ search(query: "${'a'.repeat(figure)}") { totalCount } }`,
};

describeOnAnyEngine('the limits that developers are told of', (given) => {
  const api = apiOver(given, (world) => world.add('partners', 'b'));
  const isRefused = async (document: string) => {
    const { errors = [] } = await api.ask(document);
    return errors.some(({ extensions }) => extensions?.code !== 'NOT_FOUND');
  };

  it.each(Object.entries(queries))('are those that the API keeps: %s', async (name, toQuery) => {
    const figure = limits[name as keyof typeof queries];
    expect(await isRefused(toQuery(figure))).toBe(false);
    expect(await isRefused(toQuery(figure + 1))).toBe(true);
  });

  it('are those that the API keeps: the size of a request', async () => {
    const statusOf = async (bytes: number) => {
      const body = JSON.stringify({ query: '{ __typename }', variables: { filler: '' } });
      const filled = body.replace('""', `"${'a'.repeat(bytes - body.length)}"`);
      const headers = { 'content-type': 'application/json' };
      return (await api.fetch('/graphql', { method: 'POST', headers, body: filled })).status;
    };
    expect(await statusOf(limits.kibibytes * 1024)).toBe(200);
    expect(await statusOf(limits.kibibytes * 1024 + 1)).toBe(413);
  });

  it('are those that the API keeps: how many records come unasked', async () => {
    const { __type } = await api.query('{ __type(name: "Query") { fields { name args { name description } } } }');
    const { args } = __type.fields.find(({ name }: { name: string }) => name === 'partners');
    const { description } = args.find(({ name }: { name: string }) => name === 'first');
    expect(description).toContain(`${limits.usualPage} come`);
  });
});
