import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { emptyDatabase } from '../helpers/stub-database.ts';

const unreadable = { 'the character U+0000': 'up\0ct', 'half a surrogate pair': 'up\ud800ct' };

/** Every way by which text from outside reaches a statement, each with a variable for it. */
const ways = {
  'a slug': 'query ($text: String!) { partner(slug: $text) { slug } }',
  'a search in a list': 'query ($text: String!) { partners(search: $text) { totalCount } }',
  'a search over all': 'query ($text: String!) { search(query: $text) { totalCount } }',
  'a filter by slug': 'query ($text: String!) { partners(filter: { network: [$text] }) { totalCount } }',
  'a filter by text': 'query ($text: String!) { mobilityTerms(filter: { academicYear: $text }) { totalCount } }',
  'a filter by a list': 'query ($text: String!) { articles(filter: { topic: ["a", $text] }) { totalCount } }',
  'a cursor': 'query ($text: String!) { partners(after: $text) { nodes { slug } } }',
  'an id': 'query ($text: ID!) { node(id: $text) { id } }',
  'an id among others': 'query ($text: ID!) { nodes(ids: [$text]) { id } }',
  'a list within a record': 'query ($text: String!) { partner(slug: "upct") { events(search: $text) { totalCount } } }',
};

const cases = Object.entries(unreadable).flatMap(([what, text]) =>
  Object.entries(ways).map(([where, document]) => ({ what, text, where, document })),
);

describe('text that no record can have', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(emptyDatabase);
  });
  afterAll(() => api.close());
  const refused = {
    code: 'BAD_USER_INPUT',
    message: 'A text has the character U+0000 or half of a surrogate pair; leave it out.',
  };

  it.each(cases)('is refused with $what in $where', async ({ document, text }) => {
    expect(await api.refusal(document, { text })).toEqual(refused);
  });

  it.each(cases)('is refused with $what in $where, written into the query', async ({ document, text }) => {
    const written = document.replace(/\(\$text: \w+!\) /, '').replace('$text', escaped(text));
    expect((await api.refusal(written)).code).toBe('BAD_USER_INPUT');
  });

  it('is refused deep inside a variable', async () => {
    const document = 'query ($f: PartnerFilter) { partners(filter: $f) { totalCount } }';
    expect(await api.refusal(document, { f: { project: ['a', 'b\0'] } })).toEqual(refused);
  });

  it('is refused before anything is read', async () => {
    api.statements.clear();
    await api.refusal('query ($text: String!) { partners { totalCount } partner(slug: $text) { slug } }', {
      text: '\0',
    });
    expect(api.statements.texts).toEqual([]);
  });

  it('does not keep whole surrogate pairs out', async () => {
    expect((await api.refusal('{ partner(slug: "😀") { slug } }')).code).toBe('NOT_FOUND');
  });

  describe('inside a cursor', () => {
    it.each(Object.entries(unreadable))('is refused: %s', async (_, text) => {
      const cursor = Buffer.from(
        `["NAME","ASC","${escaped(text).slice(1, -1)}","00000000-0000-7000-8000-000000000000"]`,
      );
      expect(await api.refusal(`{ partners(after: "${cursor.toString('base64')}") { nodes { slug } } }`)).toEqual({
        code: 'BAD_USER_INPUT',
        message: 'A cursor is not valid; use one that an earlier page gave.',
      });
    });
  });
});

/** As a string of a query or of JSON, with nothing but ASCII. */
function escaped(text: string): string {
  return JSON.stringify(text);
}
