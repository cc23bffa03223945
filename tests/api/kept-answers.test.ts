import { randomUUID } from 'node:crypto';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnEachEngine('answers that are kept', (given) => {
  const query = '{ partners(first: 200) { totalCount nodes { slug countryCode } } }';
  let api: Api;
  let watch: RevisionWatch;
  const addPartners = async (count = 1) => {
    const partners = Array.from({ length: count }, () => ({
      slug: `p-${randomUUID()}`,
      kind: 'university',
      name: { en: 'A university' },
      countryCode: 'KZ',
    }));
    await createWorld(given.database).add('partners', ...partners);
    await watch.settle();
  };
  const ask = async (headers: Record<string, string> = {}, body: object = { query }) => {
    const answer = await api.fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-encoding': 'identity',
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return { headers: answer.headers, text, json: JSON.parse(text) };
  };
  const countOf = async () => (await ask()).json.data.partners.totalCount;

  beforeAll(async () => {
    watch = await given.database.watch();
    api = await startApi(given.database, watch);
    await addPartners();
    await ask();
  });
  afterAll(async () => {
    await api.close();
    await watch.close();
  });

  it('are given again without asking the database', async () => {
    const first = await ask();
    api.statements.clear();
    const second = await ask();
    expect(api.statements.texts).toEqual([]);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(second.headers.get('cache-control')).toBe('no-store');
  });

  it('say of themselves what answers that went the whole way say', async () => {
    const told = (headers: Headers) => {
      const own = new Map(headers);
      // A tag is of the body, and these tell of the connection; a cache is told of what makes an answer personal too.
      const apart = ['etag', 'date', 'connection', 'keep-alive', 'content-length', 'vary', 'x-request-id'];
      for (const name of apart) own.delete(name);
      return Object.fromEntries(own);
    };
    const body = { query: '{ partners { totalCount } again: partners { totalCount } }' };
    const whole = await ask({}, body);
    const [made, kept] = [await ask({}, body), await ask({}, body)];
    expect(told(made.headers)).toEqual(told(whole.headers));
    expect(told(kept.headers)).toEqual(told(whole.headers));
  });

  it('say which tables they were read from to whoever asks that, the first time and from then on', async () => {
    const asked = { query: '{ events(first: 3) { nodes { slug workPackages { slug } } } }' };
    const headers = { 'portolan-asks-tables': 'yes' };
    const [first, known] = [await ask(headers, asked), await ask(headers, asked)];
    const listTables = (answer: typeof first) => answer.headers.get('portolan-tables')?.split(',').sort();
    const names = listTables(first)?.map((text) => text.split(':')[0]);
    expect(names).toEqual(['event_tasks', 'events', 'projects', 'tasks', 'work_packages']);
    expect(listTables(known)).toEqual(listTables(first));
    expect(listTables(await ask({}, asked))).toBeUndefined();
  });

  it('say by which columns rows that they do not show may change them, and which they read', async () => {
    const readOf = async (query: string) => {
      const answer = await ask({ 'portolan-asks-tables': 'yes' }, { query });
      const tables = answer.headers.get('portolan-tables')?.split(',') ?? [];
      const of = (table: string) => tables.find((text) => text.startsWith(`${table}:`))?.split(/[:/]/);
      return { of, list: (text = '') => text.split('+').sort() };
    };
    const plain = await readOf('{ events(first: 3) { nodes { slug } } }');
    const [, deciding, all] = plain.of('events') ?? [];
    expect(plain.list(deciding)).toEqual(['publication_status']);
    expect(plain.list(all)).toEqual(['id', 'publication_status', 'slug', 'starts_on']);
    const filtered = await readOf('{ events(first: 3, filter: { countryCode: ["KZ"] }) { nodes { slug } } }');
    expect(filtered.list(filtered.of('events')?.[1])).toContain('country_code');
    // Which tasks lead from an event to work packages is asked in a way of its own.
    const tied = await readOf('{ events(first: 3) { nodes { slug workPackages { slug } } } }');
    expect(tied.of('tasks')?.[1]).toBe('*');
  });

  it('are others as soon as the content is another', async () => {
    const before = await countOf();
    await addPartners();
    expect(await countOf()).toBe(before + 1);
  });

  it('come compressed for those who accept it', async () => {
    await addPartners(60);
    const plain = await ask();
    for (const [accepted, encoding] of [
      ['gzip', 'gzip'],
      ['gzip, br', 'br'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await ask({ 'accept-encoding': accepted });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('vary')).toContain('accept-encoding');
      expect(answer.json).toEqual(plain.json);
    }
  });

  it.each([
    ['cookie', 'session=1'],
    ['authorization', 'Bearer x'],
    ['x-api-key', 'x'],
  ])('are not for who says who they are, by "%s"', async (header, value) => {
    await ask();
    api.statements.clear();
    await ask({ [header]: value });
    expect(api.statements.texts.filter((text) => text.endsWith(' as "answer"'))).toEqual([]);
  });

  it('are made once when many ask at the same time', async () => {
    const body = { query: '{ partners(first: 199) { totalCount nodes { slug } } }' };
    await ask({}, body);
    api.statements.clear();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask({}, body)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(api.statements.texts).toHaveLength(1);
  });

  it('never stand for errors', async () => {
    const body = { query: '{ partner(slug: "nobody") { slug } }' };
    const answers = [await ask({}, body), await ask({}, body), await ask({}, body)];
    expect(answers.map(({ json }) => json.errors[0].extensions.code)).toEqual(Array(3).fill('NOT_FOUND'));
  });

  it('tell the known operation what is wrong with other values', async () => {
    const document =
      'query ($first: Int, $after: String) { partners(first: $first, after: $after) { nodes { slug } } }';
    const page = async (variables: object) => (await ask({}, { query: document, variables })).json;
    expect((await page({ first: 2 })).data.partners.nodes).toHaveLength(2);
    expect((await page({ first: 3 })).data.partners.nodes).toHaveLength(3);
    expect((await page({ first: 201 })).errors[0].message).toContain('a page has 1 to 200 records');
    expect((await page({ first: 2, after: 'x' })).errors[0].message).toContain('A cursor is not valid');
    expect((await page({ first: 2, after: 'a\u0000' })).errors[0].message).toContain('U+0000');
    expect((await page({ first: 'two' })).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
