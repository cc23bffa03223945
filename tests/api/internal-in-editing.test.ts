import type { Viewer } from '@portolan/api/auth/viewer';
import { idPrefixOf } from '@portolan/api/select/global-id';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import { nounKeys } from '@portolan/drizzle/content/noun-form';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../helpers/api.ts';
import { askAs, viewerWith } from '../helpers/ask-as.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

/** Each internal thing, and what gives it away wherever it is told. */
const secrets = {
  legalTemplate: { noun: 'agreements', slug: 'bond', secret: 'secret-template' },
  legalReviewOn: { noun: 'agreements', slug: 'bond', secret: '2031-07-07' },
  displayName: { noun: 'contacts', slug: 'desk', secret: 'Secret Person' },
  email: { noun: 'contacts', slug: 'desk', secret: 'secret@example.org' },
  phone: { noun: 'contacts', slug: 'desk', secret: '+34 000 111 222' },
  deliverable: { noun: 'deliverables', slug: 'hidden', secret: 'Secret deliverable' },
  budget: { noun: 'budget-lines', slug: 'line', secret: '424242' },
} as const;
type Secret = keyof typeof secrets;
const all = Object.keys(secrets) as Secret[];
const ofPartner: Secret[] = ['legalTemplate', 'legalReviewOn', 'displayName', 'email', 'phone', 'budget'];
const ofProject: Secret[] = ['displayName', 'email', 'phone', 'deliverable', 'budget'];

describeOnAnyEngine('internal data in the answers of editing', (given) => {
  const rows: Record<string, string> = {};
  const ids = {} as Record<Secret, string>;

  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('partners', 'ours', 'second', 'theirs');
    await world.add('projects', 'project', 'another');
    await world.add('agreements', {
      slug: 'bond',
      title: { en: 'Bond' },
      legalTemplate: 'secret-template',
      legalReviewOn: '2031-07-07',
      parties: [{ partner: 'ours' }, { partner: 'second' }],
    });
    await world.add('contacts', {
      slug: 'desk',
      partner: 'ours',
      project: 'project',
      displayName: { en: 'Secret Person' },
      email: 'secret@example.org',
      phone: '+34 000 111 222',
    });
    await world.add('deliverables', {
      slug: 'hidden',
      project: 'project',
      title: { en: 'Secret deliverable' },
      isPublic: false,
    });
    await world.add('budget-lines', {
      slug: 'line',
      project: 'project',
      partner: 'ours',
      category: 'staff',
      planned: 424242,
      currency: 'EUR',
    });
    const read = async (table: string, slug: string) =>
      (await given.database.run<{ id: string }>(`select id from ${table} where slug = $1`, [slug]))[0]?.id ?? '';
    for (const slug of ['ours', 'second', 'theirs']) rows[slug] = await read('partners', slug);
    for (const slug of ['project', 'another']) rows[slug] = await read('projects', slug);
    for (const secret of all) {
      const { noun, slug } = secrets[secret];
      ids[secret] = `${idPrefixOf(nounForms[noun].type)}_${await read(noun.replaceAll('-', '_'), slug)}`;
    }
    const writer = askAs(given.database, viewerWith('eva', { role: 'editor' }));
    for (const [secret, path, value] of [
      ['legalTemplate', 'legalTemplate', 'secret-template again'],
      ['email', 'email', 'secret@example.org.example'],
      ['deliverable', 'code', 'Secret deliverable code'],
      ['budget', 'planned', '4242429'],
    ] satisfies [Secret, string, string][]) {
      // A revision, and a draft beside it, that tell the same secrets again.
      const save = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { userErrors { message } } }`;
      const input = { id: ids[secret], changes: [{ path: [path], value }] };
      expect((await writer.query(save, { input })).saveDraft.userErrors).toEqual([]);
      const { type } = nounForms[secrets[secret].noun];
      const act = `mutation ($id: ID!) { publish${type}(input: {id: $id}) { userErrors { message } } }`;
      expect((await writer.query(act, { id: ids[secret] }))[`publish${type}`].userErrors).toEqual([]);
      input.changes[0] = { path: [path], value: `${value}1` };
      await writer.query(save, { input });
    }
  });

  const viewers = (): Record<string, Viewer> => ({
    administrator: viewerWith('root', { role: 'administrator' }),
    editor: viewerWith('ana', { role: 'editor' }),
    'reader of everything': viewerWith('rita', { role: 'internal_reader' }),
    'editor of the partner': viewerWith('pau', { role: 'partner_editor', partnerId: rows.ours }),
    'reader of the partner': viewerWith('ruth', { role: 'internal_reader', partnerId: rows.ours }),
    'editor of the project': viewerWith('petra', { role: 'project_editor', projectId: rows.project }),
    'editor of another partner': viewerWith('otto', { role: 'partner_editor', partnerId: rows.theirs }),
    'editor of another project': viewerWith('olga', { role: 'project_editor', projectId: rows.another }),
    'reader of another partner': viewerWith('rolf', { role: 'internal_reader', partnerId: rows.theirs }),
    translator: viewerWith('tina', { role: 'translator', locales: ['kk'] }),
    nobody: viewerWith('nora'),
  });

  const whole = `label slug values references { label } translations { path sourceThen } draft { base values changes { value } }
    otherDrafts { label changes { path value } }`;
  /** Every root that tells values of records, asked about the record that holds the secret. */
  const roots: Record<string, (secret: Secret) => string> = {
    record: (secret) => `{ record(id: "${ids[secret]}") { ${whole} usedByCount } }`,
    records: (secret) =>
      `{ records(type: "${nounForms[secrets[secret].noun].type}", first: 200) { totalCount nodes { label slug values } } }`,
    revisions: (secret) => `{ revisions(id: "${ids[secret]}") { changes { path before after } } }`,
    changeLog: (secret) => `{ changeLog(type: "${nounForms[secrets[secret].noun].type}") { id label paths } }`,
    usedBy: () => `{ usedBy(id: "project_${rows.project}") { label } }`,
    myWork: () => '{ myWork { drafts { label } proposals { label } } }',
    'a mutation': (secret) =>
      `mutation { discardDraft(id: "${ids[secret]}") { record { ${whole} } userErrors { message } conflicts { base theirs } } }`,
  };

  const answerOf = async (viewer: Viewer, question: string) => {
    const { data, errors } = await askAs(given.database, viewer).ask(question);
    return { text: JSON.stringify(data ?? null), code: errors?.[0]?.extensions.code };
  };
  /** What of a secret an answer gives away: its value, or that its place changed. */
  const tells = (text: string, secret: Secret): boolean =>
    text.includes(secrets[secret].secret) ||
    (secret in nounForms[secrets[secret].noun].form.shape && text.includes(`"${secret}"`));

  describe.each<[string, readonly Secret[]]>([
    ['administrator', all],
    ['editor', all],
    ['reader of everything', all],
    ['editor of the partner', ofPartner],
    ['reader of the partner', ofPartner],
    ['editor of the project', ofProject],
    ['editor of another partner', []],
    ['editor of another project', []],
    ['reader of another partner', []],
    ['translator', []],
    ['nobody', []],
  ])('for the %s', (who, seen) => {
    it.each(all)('tells or keeps "%s" in every root', async (secret) => {
      const isSeen = seen.includes(secret);
      for (const [root, question] of Object.entries(roots)) {
        const viewer = viewers()[who] as Viewer;
        const { text } = await answerOf(viewer, question(secret));
        if (!isSeen) expect(tells(text, secret), `${root} tells ${text}`).toBe(false);
        if (isSeen && (root === 'record' || root === 'records')) {
          expect(text, root).toContain(secrets[secret].secret);
        }
      }
    });
  });

  it('counts no internal record, nor lists what it changed', async () => {
    const translator = askAs(given.database, viewers().translator as Viewer);
    const { records } = await translator.query('{ records(type: "Deliverable") { totalCount } }');
    expect(records.totalCount).toBe(0);
    const { changeLog } = await translator.query('{ changeLog { type } }');
    const types = changeLog.map(({ type }: Json) => type);
    expect(types).not.toContain('Deliverable');
    expect(types).not.toContain('BudgetLine');
    expect(types).toContain('Agreement');
  });

  it('lets nobody find records by what is internal', async () => {
    const where = `where: [{field: "legalTemplate", anyOf: ["secret-template again"]}]`;
    const question = `{ records(type: "Agreement", ${where}) { totalCount } }`;
    expect((await answerOf(viewers().translator as Viewer, question)).code).toBe('FORBIDDEN');
    expect((await answerOf(viewers().editor as Viewer, question)).text).toContain('"totalCount":1');
  });

  it('lets nobody guess what is internal by writing it', async () => {
    const tina = viewers().translator as Viewer;
    const named = `changes: [{path: ["displayName", "kk"], value: "Құпия"}]`;
    const draft = `mutation { saveDraft(input: {id: "${ids.email}", ${named}}) { userErrors { code } } }`;
    expect((await answerOf(tina, draft)).code).toBe('FORBIDDEN');
    const values = `values: {displayName: {kk: "Құпия"}}`;
    const update = `mutation { updateContact(input: {id: "${ids.email}", revision: 1, ${values}}) { userErrors { code } } }`;
    expect((await answerOf(tina, update)).code).toBe('FORBIDDEN');
    const titled = `changes: [{path: ["title", "kk"], value: "Құпия"}]`;
    const hidden = `mutation { saveDraft(input: {id: "${ids.deliverable}", ${titled}}) { record { label } userErrors { code } } }`;
    expect((await answerOf(tina, hidden)).text).toBe(
      '{"saveDraft":{"record":null,"userErrors":[{"code":"NOT_FOUND"}]}}',
    );
  });

  it.each(nounKeys.map((noun) => nounForms[noun].type))(
    'refuses an account without grants to list %s',
    async (type) => {
      const nora = viewers().nobody as Viewer;
      expect((await answerOf(nora, `{ records(type: "${type}") { totalCount } }`)).code).toBe('FORBIDDEN');
    },
  );

  it('refuses an account without grants any record', async () => {
    const nora = viewers().nobody as Viewer;
    expect((await answerOf(nora, `{ record(id: "${ids.email}") { values } }`)).code).toBe('FORBIDDEN');
  });

  it('keeps what somebody is beginning in sight', async () => {
    const petra = askAs(given.database, viewers()['editor of the project'] as Viewer);
    const changes = '[{path: ["title", "en"], value: "Not tied to anything yet"}]';
    const { saveDraft } = await petra.query(
      `mutation { saveDraft(input: {type: "Deliverable", changes: ${changes}}) { record { id label draft { values } } userErrors { message } } }`,
    );
    expect(saveDraft).toMatchObject({ record: { label: 'Not tied to anything yet' }, userErrors: [] });
    const { records } = await petra.query('{ records(type: "Deliverable") { nodes { label } } }');
    expect(records.nodes).toContainEqual({ label: 'Not tied to anything yet' });
    const { record } = await petra.query(`{ record(id: "${saveDraft.record.id}") { draft { values } } }`);
    expect(record.draft.values).toEqual({ title: { en: 'Not tied to anything yet' } });
  });
});
