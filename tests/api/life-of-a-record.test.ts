import type { Viewer } from '@portolan/api/auth/viewer';
import { runDueSchedules } from '@portolan/drizzle/editing/schedules';
import { beforeEach, expect, it } from 'vitest';
import type { Json } from '../helpers/api.ts';
import { administrator, askAs, editor, viewerWith } from '../helpers/ask-as.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

const anonymous: Viewer = { kind: 'anonymous' };
const result = 'userErrors { field code message } record { id slug revision status values draft { values } }';

describeOnEachEngine('the life of a record', (given) => {
  let number = 0;
  let slug: string;
  let id: string;
  const ask = (source: string, variables?: Record<string, unknown>, viewer = administrator): Promise<Json> =>
    askAs(given.database, viewer).query(source, variables);
  const act = async (name: string, input: string): Promise<Json> =>
    (await ask(`mutation { answer: ${name}(input: {${input}}) { ${result} } }`)).answer;
  const asPublic = (source: string) => askAs(given.database, anonymous).ask(source);
  const count = async (text: string, ...params: unknown[]) =>
    Number((await given.database.run<{ count: string }>(`select count(*) as count ${text}`, params))[0]?.count);

  beforeEach(async () => {
    number += 1;
    slug = `event-${number}`;
    await createWorld(given.database).add('partners', 'upct');
    const made = await act(
      'createEvent',
      `values: {slug: "${slug}", kind: OPEN_DAY, title: {en: "Open day", fr: "Portes ouvertes"}, timeZone: "Asia/Almaty",
        startsOn: "2026-10-25", startTime: "09:30", registrationDeadlineAt: "2026-10-20T18:59:00Z",
        partners: [{partner: "upct", role: HOST}]}`,
    );
    expect(made.userErrors).toEqual([]);
    id = made.record.id;
  });

  it('says what stops it, each at its place and in a sentence', async () => {
    const made = await act(
      'createEvent',
      `values: {slug: "${slug}", kind: OPEN_DAY, title: {fr: "Sans anglais"}, endTime: "10:00", timeZone: "Europe/Nowhere",
        project: "none", website: "https://a.example"}`,
    );
    expect(made.record).toBeNull();
    expect(made.userErrors).toEqual(
      expect.arrayContaining([
        { field: ['title', 'en'], code: 'SOURCE_LANGUAGE_MISSING', message: '"title" lacks its source language "en".' },
        {
          field: ['timeZone'],
          code: 'INVALID',
          message: '"timeZone" must be an IANA time zone such as Europe/Madrid.',
        },
        { field: ['project'], code: 'UNKNOWN_REFERENCE', message: '"project" names no Project: there is no "none".' },
        { field: ['slug'], code: 'TAKEN', message: `Another Event has the slug "${slug}"; choose another.` },
      ]),
    );
    const late = await act('updateEvent', `id: "${id}", revision: 1, values: {endsOn: "2026-10-01"}`);
    expect(late.userErrors).toEqual([
      { field: ['endsOn'], code: 'RULE', message: '"endsOn" must not be before "startsOn".' },
    ]);
    expect(late.record.revision).toBe(1);
    expect(await count('from revisions where record_id = $1', id.slice(6))).toBe(1);
  });

  it('holds so much and no more', async () => {
    const send = async (changes: object) =>
      (
        await ask(
          'mutation ($values: UpdateEventInput!) { updateEvent(input: $values) { userErrors { field code message } } }',
          { values: { id, revision: 1, values: changes } },
        )
      ).updateEvent.userErrors;
    expect(await send({ body: { en: 'a'.repeat(200_001) } })).toEqual([
      {
        field: ['body', 'en'],
        code: 'TOO_LONG',
        message: '"body.en" is too long: at most 200000 characters are allowed.',
      },
    ]);
    expect(
      await send({ sources: Array.from({ length: 101 }, (_, index) => `https://a.example/${index}`) }),
    ).toMatchObject([{ field: ['sources'], code: 'TOO_LONG' }]);
    expect(await send({ body: { en: 'a'.repeat(200_000) } })).toEqual([]);
  });

  it('lets an old address lead to it, and takes no address from another', async () => {
    await act('updateEvent', `id: "${id}", revision: 1, values: {slug: "${slug}-new"}`);
    expect((await asPublic(`{ event(slug: "${slug}") { slug } }`)).data).toMatchObject({
      event: { slug: `${slug}-new` },
    });
    const other = await act(
      'createEvent',
      `values: {slug: "${slug}", kind: OPEN_DAY, title: {en: "Other"}, timeZone: "UTC"}`,
    );
    expect(other.userErrors).toMatchObject([{ field: ['slug'], code: 'TAKEN' }]);
    const back = await act('updateEvent', `id: "${id}", revision: 2, values: {slug: "${slug}"}`);
    expect(back.userErrors).toEqual([]);
    expect(await count('from slug_redirects where from_slug = $1', slug)).toBe(0);
  });

  it('is archived, brought back and deleted; its history stays', async () => {
    expect((await act('archiveEvent', `id: "${id}"`)).record).toMatchObject({ status: 'ARCHIVED', revision: 2 });
    expect((await asPublic(`{ event(slug: "${slug}") { slug } }`)).errors).toHaveLength(1);
    expect((await act('unarchiveEvent', `id: "${id}"`)).record).toMatchObject({ status: 'PUBLISHED', revision: 3 });
    expect(await act('deleteEvent', `id: "${id}"`)).toMatchObject({ userErrors: [], record: null });
    expect((await asPublic(`{ event(slug: "${slug}") { slug } }`)).errors).toHaveLength(1);
    expect(await count('from revisions where record_id = $1', id.slice(6))).toBe(4);
    expect(await count('from translation_states where record_id = $1', id.slice(6))).toBe(0);
  });

  it('is not deleted or archived while public records name it, and says which', async () => {
    const { records } = await ask('{ records(type: "Partner", search: "upct") { nodes { id } } }');
    const partner = records.nodes[0].id;
    const refused = await act('deletePartner', `id: "${partner}"`);
    expect(refused.userErrors).toContainEqual({
      field: [],
      code: 'STILL_USED',
      message: 'The Event "Open day" names it in "partners".',
    });
    expect((await act('archivePartner', `id: "${partner}"`)).userErrors[0].code).toBe('STILL_USED');
    const { usedBy } = await ask(`{ usedBy(id: "${partner}") { id type label status fields } }`);
    expect(usedBy).toContainEqual({ id, type: 'Event', label: 'Open day', status: 'PUBLISHED', fields: ['partners'] });
  });

  it('is begun anew from another one, with dates moved and nothing published', async () => {
    const { record } = await act('duplicateEvent', `id: "${id}", slug: "${slug}-2027", shiftDays: 364`);
    expect(record).toMatchObject({ slug: `${slug}-2027`, revision: 0, status: 'DRAFT', values: null });
    expect(record.draft.values).toMatchObject({
      title: { en: 'Open day', fr: 'Portes ouvertes' },
      startsOn: '2027-10-24',
      startTime: '09:30',
      registrationDeadlineAt: '2027-10-19T23:59:00+05:00',
      partners: [{ partner: 'upct', role: 'HOST' }],
    });
    expect((await asPublic(`{ event(slug: "${slug}-2027") { slug } }`)).errors).toHaveLength(1);
  });

  it('is confirmed by a revision that says so', async () => {
    const { verifyRecords } = await ask(
      `mutation { verifyRecords(ids: ["${id}"]) { rows { isChanged revision userErrors { message } } } }`,
    );
    expect(verifyRecords.rows).toEqual([{ isChanged: true, revision: 2, userErrors: [] }]);
    const { revisions } = await ask(`{ revisions(id: "${id}", first: 1) { reason changes { path } } }`);
    expect(revisions).toEqual([{ reason: 'Confirmed', changes: [{ path: ['verifiedOn'] }] }]);
  });

  it('is changed with many others, seen first, and all of it is undone', async () => {
    const bulk = (more: string) =>
      `mutation { bulkUpdate(input: {type: "Event", ids: ["${id}"], path: ["reach"], value: "INTERNATIONAL", ${more}}) {
        id rows { before after isChanged userErrors { message } } userErrors { message } } }`;
    const seen = (await ask(bulk('dryRun: true'))).bulkUpdate;
    expect(seen).toMatchObject({ id: null, rows: [{ before: null, after: 'INTERNATIONAL', isChanged: true }] });
    const reach = async () => (await ask(`{ event(slug: "${slug}") { reach } }`)).event.reach;
    expect(await reach()).toBeNull();
    const done = (await ask(bulk('dryRun: false'))).bulkUpdate;
    expect(await reach()).toBe('INTERNATIONAL');
    await ask(`mutation { undoBulk(id: "${done.id}") { rows { isChanged userErrors { message } } } }`);
    expect(await reach()).toBeNull();
    const again = (await ask(`mutation { undoBulk(id: "${done.id}") { userErrors { code } } }`)).undoBulk;
    expect(again.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('is published at the time that was set, once, or says why not', async () => {
    const save = (value: string) =>
      ask(
        `mutation { saveDraft(input: {id: "${id}", version: 0, changes: [{path: ["title", "en"], value: "${value}"}]}) { userErrors { message } } }`,
      );
    const schedule = async (at: string, timeZone: string) =>
      (
        await ask(`mutation { schedule(input: {id: "${id}", action: PUBLISH, at: "${at}", timeZone: "${timeZone}"}) {
        schedule { id dueAt state } userErrors { field message } } }`)
      ).schedule;
    await save('Later');
    expect((await schedule('2027-03-28T03:30', 'Europe/Bucharest')).userErrors).toEqual([
      { field: ['at'], message: 'Clocks in Europe/Bucharest do not show "2027-03-28T03:30" exactly once on that day.' },
    ]);
    const { schedule: set } = await schedule('2035-01-01T09:00', 'Asia/Almaty');
    expect(set).toMatchObject({ dueAt: '2035-01-01T04:00:00.000Z', state: 'WAITING' });
    const at = (text: string) => runDueSchedules(given.database, Temporal.Instant.from(text));
    expect(await at('2035-01-01T03:59:59Z')).toEqual([]);
    expect(await at('2035-01-01T04:00:00Z')).toMatchObject([{ state: 'done', problem: null }]);
    expect(await at('2035-01-02T04:00:00Z')).toEqual([]);
    expect((await ask(`{ event(slug: "${slug}") { title { value } } }`)).event.title.value).toBe('Later');

    await save('');
    await schedule('2035-02-01T09:00', 'Asia/Almaty');
    expect(await at('2035-02-01T04:00:00Z')).toMatchObject([
      { state: 'failed', problem: expect.stringContaining('"title.en"') },
    ]);
    expect((await ask(`{ event(slug: "${slug}") { title { value } } }`)).event.title.value).toBe('Later');
  });

  it('is seen by nobody of the public while it is only a draft', async () => {
    const hidden = `hidden-${number}`;
    const { record } = await act(
      'createPartner',
      `draft: true, values: {slug: "${hidden}", kind: UNIVERSITY, countryCode: "KZ", name: {en: "Hidden ${hidden}"}}`,
    );
    await ask(
      `mutation { saveDraft(input: {id: "${id}", changes: [{path: ["title", "en"], value: "Hidden ${hidden}"}]}) { userErrors { message } } }`,
    );
    const seen = JSON.stringify(
      (
        await asPublic(`{
          partners(first: 200) { nodes { slug name { value } } facets(by: COUNTRY) { value count } }
          events(first: 200) { nodes { slug title { value } } }
          search(query: "hidden") { totalCount nodes { slug } }
          node(id: "${record.id}") { id }
          whereCanIGo(first: 50) { totalCount }
          completeness { type total }
          slugRedirects { from }
        }`)
      ).data,
    );
    expect(seen).toContain(slug);
    expect(seen).not.toMatch(/hidden/i);
    expect(seen).toContain('"node":null');
    expect((await asPublic(`{ partner(slug: "${hidden}") { slug } }`)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    for (const query of [
      `{ record(id: "${record.id}") { slug } }`,
      '{ records(type: "Partner") { totalCount } }',
      '{ myWork { drafts { id } } }',
    ]) {
      expect((await asPublic(query)).errors?.[0]?.extensions.code, query).toBe('UNAUTHENTICATED');
    }
  });

  it('leaves nothing behind when something fails on the way', async () => {
    const before = await count('from revisions');
    const content = await given.database.run('select number from content_revision', []);
    const failing = { ...given.database, db: new Proxy(given.database.db, {}) };
    await expect(
      failing.db.transaction(async (tx) => {
        const inner = { ...given.database, db: tx } as unknown as typeof given.database;
        const done = await askAs(inner, editor).query(
          `mutation { updateEvent(input: {id: "${id}", revision: 1, values: {address: "Street"}}) { userErrors { message } } }`,
        );
        expect(done.updateEvent.userErrors).toEqual([]);
        throw new Error('The process is gone.');
      }),
    ).rejects.toThrow('The process is gone.');
    expect(await count('from revisions')).toBe(before);
    expect(await given.database.run('select number from content_revision', [])).toEqual(content);
    expect((await ask(`{ event(slug: "${slug}") { address revision } }`)).event).toEqual({
      address: null,
      revision: 1,
    });
  });

  it('tells who else is there', async () => {
    const touch = (viewer: Viewer) =>
      ask(
        `mutation { touchEditingSession(id: "${id}", revision: 1, isDirty: true) { revision sessions { editor { id } isDirty } } }`,
        {},
        viewer,
      );
    await touch(editor);
    expect((await touch(viewerWith('ben', { role: 'editor' }))).touchEditingSession).toEqual({
      revision: 1,
      sessions: [{ editor: { id: 'ana' }, isDirty: true }],
    });
    const { record } = await ask(
      `{ record(id: "${id}") { presence { editor { id } } schedule { id } usedByCount publicPath owners allowed references { label type path } } }`,
    );
    expect(record.presence.map((one: Json) => one.editor.id)).toEqual(['ana', 'ben']);
    expect(record).toMatchObject({
      usedByCount: 0,
      publicPath: `/events/${slug}/`,
      references: [{ label: 'Upct', type: 'Partner', path: ['partners', '0', 'partner'] }],
    });
  });
});
