import type { Viewer } from '@portolan/api/auth/viewer';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../helpers/api.ts';
import { administrator, askAs, editor, viewerWith } from '../helpers/ask-as.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

const other = viewerWith('ben', { role: 'editor' });

const draftFields = `draft { version baseRevision state note changes { path value } values problems { field code message }
  conflicts { path base theirs mine editor { id name } revision } }`;
const payload = `userErrors { field code message } conflicts { path base theirs mine editor { id } revision }
  record { id slug revision status values otherDrafts { editor { id } state note } ${draftFields} }`;

describeOnEachEngine('people who write at the same time', (given) => {
  let id: string;
  let number = 0;
  const ask = (viewer: Viewer, source: string, variables?: Record<string, unknown>): Promise<Json> =>
    askAs(given.database, viewer).query(source, variables);
  const save = async (viewer: Viewer, version: number, ...changes: [string[], unknown][]): Promise<Json> => {
    const input = { id, version, changes: changes.map(([path, value]) => ({ path, value })) };
    const { saveDraft } = await ask(
      viewer,
      `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ${payload} } }`,
      { input },
    );
    return saveDraft;
  };
  const publish = async (viewer: Viewer, more: object = {}): Promise<Json> => {
    const { publishGuide } = await ask(
      viewer,
      `mutation ($input: PublishDraftInput!) { publishGuide(input: $input) { ${payload} guide { title { value } } } }`,
      { input: { id, ...more } },
    );
    return publishGuide;
  };
  const record = async (viewer: Viewer): Promise<Json> =>
    (
      await ask(
        viewer,
        `query ($id: ID!) { record(id: $id) { id revision values otherDrafts { editor { id } state note } ${draftFields} translations { path locale state sourceThen } } }`,
        { id },
      )
    ).record;

  beforeEach(async () => {
    number += 1;
    const slug = `guide-${number}`;
    await createWorld(given.database).add('guides', {
      slug,
      title: { en: 'Arrive', ro: 'Sosire' },
      summary: { en: 'How to arrive' },
      steps: [{ title: { en: 'Visa' } }, { title: { en: 'Room' } }, { title: { en: 'Bank' } }],
    });
    const { records } = await ask(editor, `{ records(type: "Guide", search: "${slug}") { nodes { id slug } } }`);
    id = records.nodes.find((row: Json) => row.slug === slug).id;
  });

  it('never meet when they write two languages of one text', async () => {
    await save(editor, 0, [['title', 'fr'], 'Arriver']);
    await save(other, 0, [['title', 'kk'], 'Келу'], [['steps', '1', 'title', 'kk'], 'Бөлме']);
    expect((await publish(editor)).userErrors).toEqual([]);
    const { userErrors, conflicts, record: after } = await publish(other);
    expect({ userErrors, conflicts }).toEqual({ userErrors: [], conflicts: [] });
    expect(after.values.title).toEqual({ en: 'Arrive', ro: 'Sosire', fr: 'Arriver', kk: 'Келу' });
    expect(after.values.steps[1].title).toEqual({ en: 'Room', kk: 'Бөлме' });
    expect(after.revision).toBe(3);
  });

  it('lose nothing when they publish at the same moment', async () => {
    await save(editor, 0, [['title', 'fr'], 'Arriver']);
    await save(other, 0, [['title', 'kk'], 'Келу']);
    const both = await Promise.all([publish(editor), publish(other)]);
    expect(both.map(({ userErrors }: Json) => userErrors)).toEqual([[], []]);
    expect((await record(editor)).values.title).toEqual({ en: 'Arrive', ro: 'Sosire', fr: 'Arriver', kk: 'Келу' });
    expect((await record(editor)).revision).toBe(3);
  });

  it('see both sides of a place that both changed, and say whose counts', async () => {
    await save(editor, 0, [['summary', 'en'], 'How to come']);
    await save(other, 0, [['summary', 'en'], 'How to get here'], [['title', 'es'], 'Llegar']);
    await publish(editor);
    const refused = await publish(other);
    expect(refused.conflicts).toEqual([
      {
        path: ['summary', 'en'],
        base: 'How to arrive',
        theirs: 'How to come',
        mine: 'How to get here',
        editor: { id: 'ana' },
        revision: 2,
      },
    ]);
    expect(refused.userErrors).toMatchObject([{ field: ['summary', 'en'], code: 'CONFLICT' }]);
    expect(refused.record).toMatchObject({ revision: 2, draft: { conflicts: [{ mine: 'How to get here' }] } });
    const mine = await publish(other, { take: [{ path: ['summary', 'en'], side: 'MINE' }] });
    expect(mine.record.values).toMatchObject({ summary: { en: 'How to get here' }, title: { es: 'Llegar' } });
  });

  it('keep what was published where they choose so, and the rest of their own', async () => {
    await save(editor, 0, [['summary', 'en'], 'How to come']);
    await save(other, 0, [['summary', 'en'], 'How to get here'], [['title', 'es'], 'Llegar']);
    await publish(editor);
    const theirs = await publish(other, { take: [{ path: ['summary', 'en'], side: 'THEIRS' }] });
    expect(theirs.record.values).toMatchObject({ summary: { en: 'How to come' }, title: { es: 'Llegar' } });
  });

  it('find a step that somebody moved meanwhile', async () => {
    await save(editor, 0, [['steps', '2', 'title', 'fr'], 'Banque']);
    await save(other, 0, [
      ['steps'],
      [{ title: { en: 'Bank' } }, { title: { en: 'Visa' } }, { title: { en: 'Room' } }],
    ]);
    await publish(other);
    const { record: after } = await publish(editor);
    expect(after.values.steps).toEqual([
      { title: { en: 'Bank', fr: 'Banque' } },
      { title: { en: 'Visa' } },
      { title: { en: 'Room' } },
    ]);
  });

  it('are told when the step that they wrote in is gone', async () => {
    await save(editor, 0, [['steps', '2', 'title', 'fr'], 'Banque']);
    await save(other, 0, [['steps'], [{ title: { en: 'Visa' } }, { title: { en: 'Room' } }]]);
    await publish(other);
    expect((await publish(editor)).conflicts).toMatchObject([
      { path: ['steps', '2', 'title', 'fr'], theirs: null, mine: 'Banque', editor: { id: 'ben' } },
    ]);
  });

  it('merge an update that was made on an older revision, and refuse one that overlaps', async () => {
    const update = async (revision: number, values: object): Promise<Json> =>
      (
        await ask(editor, `mutation ($input: UpdateGuideInput!) { updateGuide(input: $input) { ${payload} } }`, {
          input: { id, revision, values },
        })
      ).updateGuide;
    await update(1, { title: { fr: 'Arriver' } });
    expect((await update(1, { title: { es: 'Llegar' } })).record.values.title).toMatchObject({
      fr: 'Arriver',
      es: 'Llegar',
    });
    const late = await update(1, { title: { fr: 'Venir' } });
    expect(late.userErrors).toMatchObject([{ field: ['title', 'fr'], code: 'CONFLICT' }]);
    expect(late.conflicts).toMatchObject([{ base: null, theirs: 'Arriver', mine: 'Venir', revision: 2 }]);
    expect(late.record.revision).toBe(3);
  });

  describe('in two windows of their own', () => {
    it('keep both texts of different places', async () => {
      await save(editor, 0, [['title', 'fr'], 'Un']);
      const second = await save(editor, 0, [['title', 'es'], 'Dos']);
      expect(second.record.draft).toMatchObject({
        version: 2,
        changes: [
          { path: ['title', 'fr'], value: 'Un' },
          { path: ['title', 'es'], value: 'Dos' },
        ],
      });
    });

    it('lose nothing of the same place: the later window is told what the other wrote', async () => {
      await save(editor, 0, [['title', 'fr'], 'Un']);
      await save(editor, 1, [['title', 'fr'], 'Un deux']);
      const late = await save(editor, 1, [['title', 'fr'], 'Trois'], [['title', 'es'], 'Dos']);
      expect(late.userErrors).toMatchObject([{ field: ['title', 'fr'], code: 'CONFLICT' }]);
      expect(late.conflicts).toMatchObject([{ theirs: 'Un deux', mine: 'Trois' }]);
      expect(late.record.draft.changes).toEqual([{ path: ['title', 'fr'], value: 'Un deux' }]);
    });
  });

  it('see a change that they take back leave the draft', async () => {
    await save(editor, 0, [['title', 'en'], 'Come'], [['title', 'fr'], 'Venir']);
    const back = await save(editor, 1, [['title', 'en'], 'Arrive']);
    expect(back.record.draft.changes).toEqual([{ path: ['title', 'fr'], value: 'Venir' }]);
  });

  it('see that others prepare something, and pass a draft on', async () => {
    await save(editor, 0, [['title', 'fr'], 'Arriver']);
    await ask(editor, `mutation { proposeDraft(id: "${id}", note: "Please look") { userErrors { message } } }`);
    expect((await record(other)).otherDrafts).toEqual([
      { editor: { id: 'ana' }, state: 'PROPOSED', note: 'Please look' },
    ]);
    await ask(
      other,
      `mutation { returnDraft(id: "${id}", editor: "ana", note: "Say Venir") { userErrors { message } } }`,
    );
    expect((await record(editor)).draft).toMatchObject({ state: 'RETURNED', note: 'Say Venir' });
    const { record: after } = await publish(other, { editor: 'ana' });
    expect(after.values.title.fr).toBe('Arriver');
    expect((await record(editor)).draft).toBeNull();
  });

  it('know which translations the source left behind, until somebody says that they are right', async () => {
    const states = async () =>
      (await record(editor)).translations
        .filter(({ path, state }: Json) => path.join() === 'title' && state !== 'MISSING')
        .map(({ locale, state, sourceThen }: Json) => [locale, state, sourceThen]);
    await save(editor, 0, [['title', 'en'], 'Come here']);
    await publish(editor);
    expect(await states()).toEqual([
      ['EN', 'SOURCE', null],
      ['RO', 'OLDER', 'Arrive'],
    ]);
    await ask(
      editor,
      `mutation { markTranslationCurrent(id: "${id}", paths: [["title", "ro"]]) { userErrors { message } } }`,
    );
    expect(await states()).toEqual([
      ['EN', 'SOURCE', null],
      ['RO', 'CURRENT', null],
    ]);
    const { records } = await ask(editor, `{ records(type: "Guide", missing: [KK]) { nodes { id missing } } }`);
    expect(records.nodes.find((row: Json) => row.id === id).missing).toContain('KK');
  });

  it('bring back one place of an earlier revision and leave later changes of others', async () => {
    await save(editor, 0, [['title', 'en'], 'Come'], [['summary', 'en'], 'Worse']);
    await publish(editor);
    await save(other, 0, [['title', 'fr'], 'Venir']);
    await publish(other);
    const { restoreRevision } = await ask(
      administrator,
      `mutation { restoreRevision(input: {id: "${id}", revision: 1, paths: [["summary", "en"]]}) { ${payload} } }`,
    );
    expect(restoreRevision.userErrors).toEqual([]);
    expect(restoreRevision.record.values).toMatchObject({
      title: { en: 'Come', fr: 'Venir' },
      summary: { en: 'How to arrive' },
    });
    const { revisions } = await ask(
      editor,
      `{ revisions(id: "${id}") { revision reason editor { id } changes { path before after } } }`,
    );
    expect(revisions.map(({ revision, editor: { id: who } }: Json) => [revision, who])).toEqual([
      [4, 'root'],
      [3, 'ben'],
      [2, 'ana'],
      [1, 'import'],
    ]);
    expect(revisions[0].changes).toEqual([{ path: ['summary', 'en'], before: 'Worse', after: 'How to arrive' }]);
  });
});
