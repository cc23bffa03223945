import type { Viewer } from '@portolan/api/auth/viewer';
import { createSchema } from '@portolan/api/graphql/create-schema';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import { nounKeys } from '@portolan/drizzle/content/noun-form';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAs, viewerWith } from '../helpers/ask-as.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

const types = nounKeys.map((noun) => nounForms[noun].type);

describeOnAnyEngine('who may write', (given) => {
  const ids: Record<string, string> = {};
  const rows: Record<string, string> = {};
  const viewers = (): Record<string, Viewer> => ({
    administrator: viewerWith('root', { role: 'administrator' }),
    editor: viewerWith('ana', { role: 'editor' }),
    translator: viewerWith('tina', { role: 'translator', locales: ['kk'] }),
    ownPartner: viewerWith('pau', { role: 'partner_editor', partnerId: rows.ours }),
    otherPartner: viewerWith('otto', { role: 'partner_editor', partnerId: rows.theirs }),
    projectEditor: viewerWith('petra', { role: 'project_editor', projectId: rows.project }),
    reader: viewerWith('rita', { role: 'internal_reader' }),
    nobody: viewerWith('nora'),
    anonymous: { kind: 'anonymous' },
  });

  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('partners', 'ours', 'theirs');
    await world.add('projects', 'project');
    await world.add('services', { slug: 'service', partner: 'ours' });
    await world.add('pages', 'page');
    const read = async (table: string, slug: string) =>
      (await given.database.run<{ id: string }>(`select id from ${table} where slug = $1`, [slug]))[0]?.id ?? '';
    rows.ours = await read('partners', 'ours');
    rows.theirs = await read('partners', 'theirs');
    rows.project = await read('projects', 'project');
    ids.service = `service_${await read('services', 'service')}`;
    ids.page = `page_${await read('pages', 'page')}`;
  });

  /** What becomes of a mutation: done, or the code of the refusal. It is undone in any case. */
  const outcome = async (viewer: Viewer, mutation: string): Promise<string> => {
    let answer = '';
    const undo = new Error('Undone.');
    await given.database.db
      .transaction(async (tx) => {
        const { data, errors } = await askAs(
          { ...given.database, db: tx } as unknown as typeof given.database,
          viewer,
        ).ask(`mutation { answer: ${mutation} }`);
        const [error] = errors ?? [];
        answer = String(error?.extensions.code ?? data.answer.userErrors?.[0]?.code ?? 'done');
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return answer;
  };

  const text = 'userErrors { code }';
  const acts: Record<string, (id: string, type: string) => string> = {
    'drafts a field': (id) =>
      `saveDraft(input: {id: "${id}", changes: [{path: ["sources"], value: ["https://a.example"]}]}) { ${text} }`,
    'drafts a Kazakh text': (id, type) =>
      `saveDraft(input: {id: "${id}", changes: [{path: ["${nameOf(type)}", "kk"], value: "Мәтін"}]}) { ${text} }`,
    'publishes a field': (id, type) =>
      `update${type}(input: {id: "${id}", revision: 1, values: {sources: ["https://a.example"]}}) { ${text} }`,
    'publishes a Kazakh text': (id, type) =>
      `update${type}(input: {id: "${id}", revision: 1, values: {${nameOf(type)}: {kk: "Мәтін"}}}) { ${text} }`,
    archives: (id, type) => `archive${type}(input: {id: "${id}"}) { ${text} }`,
    deletes: (id, type) => `delete${type}(input: {id: "${id}"}) { ${text} }`,
    restores: (id) => `restoreRevision(input: {id: "${id}", revision: 1}) { ${text} }`,
    duplicates: (id, type) => `duplicate${type}(input: {id: "${id}", slug: "copy"}) { ${text} }`,
    confirms: (id) => `verifyRecords(ids: ["${id}"]) { ${text} }`,
    'says that a translation is right': (id, type) =>
      `markTranslationCurrent(id: "${id}", paths: [["${nameOf(type)}", "kk"]]) { ${text} }`,
  };
  const nameOf = (type: string) => (type === 'Page' ? 'title' : 'name');

  const everybody = [
    'administrator',
    'editor',
    'translator',
    'ownPartner',
    'otherPartner',
    'projectEditor',
    'reader',
    'nobody',
    'anonymous',
  ];
  /** Written out: y done, n FORBIDDEN, s sign in first, m may, but there is no such text. */
  const expected: Record<string, { service: string; page: string }> = {
    //                              admin editor transl own other project reader nobody anon
    'drafts a field': { service: 'yynynnnns', page: 'yynyyynns' },
    'drafts a Kazakh text': { service: 'yyyynnnns', page: 'yyyyyynns' },
    'publishes a field': { service: 'yynynnnns', page: 'yynnnnnns' },
    'publishes a Kazakh text': { service: 'yyyynnnns', page: 'yyynnnnns' },
    archives: { service: 'yynynnnns', page: 'yynnnnnns' },
    deletes: { service: 'ynnnnnnns', page: 'ynnnnnnns' },
    restores: { service: 'yynynnnns', page: 'yynnnnnns' },
    duplicates: { service: 'yynynnnns', page: 'yynyyynns' },
    confirms: { service: 'yynynnnns', page: 'yynnnnnns' },
    'says that a translation is right': { service: 'mmmmnnnns', page: 'mmmnnnnns' },
  };
  const letters: Record<string, string> = { done: 'y', FORBIDDEN: 'n', UNAUTHENTICATED: 's', NOT_FOUND: 'm' };

  describe.each(Object.keys(expected))('%s', (act) => {
    it.each(['service', 'page'] as const)('of a %s, as the table says', async (target) => {
      const type = target === 'service' ? 'Service' : 'Page';
      const given_: string[] = [];
      for (const who of everybody) {
        const mutation = (acts[act] as (id: string, type: string) => string)(ids[target] as string, type);
        const came = await outcome(viewers()[who] as Viewer, mutation);
        given_.push(letters[came] ?? came);
      }
      expect(given_.join('')).toBe(expected[act]?.[target]);
    });
  });

  it('is asked at every mutation: who is nobody is refused everywhere', async () => {
    const fields = createSchema().getMutationType()?.getFields() ?? {};
    const ofNouns = types.flatMap((type) =>
      ['create', 'update', 'publish', 'archive', 'unarchive', 'delete', 'duplicate'].map((verb) => `${verb}${type}`),
    );
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(ofNouns));
    const id = ids.page as string;
    const inputs: Record<string, string> = {
      create: 'input: {values: {slug: "x"}}',
      update: `input: {id: "${id}", revision: 1, values: {}}`,
      duplicate: `input: {id: "${id}", slug: "x"}`,
    };
    const others: Record<string, string> = {
      saveDraft: `input: {id: "${id}", changes: []}`,
      discardDraft: `id: "${id}"`,
      proposeDraft: `id: "${id}"`,
      returnDraft: `id: "${id}", editor: "ana"`,
      restoreRevision: `input: {id: "${id}", revision: 1}`,
      markTranslationCurrent: `id: "${id}", paths: []`,
      verifyRecords: `ids: ["${id}"]`,
      archiveRecords: `input: {type: "Page", ids: ["${id}"]}`,
      bulkUpdate: `input: {type: "Page", ids: ["${id}"], path: ["menu"], value: "MAIN"}`,
      undoBulk: `id: "${id}"`,
      reorder: `ids: ["${id}"]`,
      schedule: `input: {id: "${id}", action: ARCHIVE, at: "2035-01-01T00:00", timeZone: "UTC"}`,
      cancelSchedule: `id: "${id}"`,
      saveView: 'input: {type: "Page", name: "x", settings: {}}',
      deleteView: `id: "${id}"`,
    };
    const open: string[] = [];
    for (const name of [...ofNouns, ...Object.keys(others)]) {
      const verb = /^[a-z]+/.exec(name)?.[0] ?? '';
      const args = others[name] ?? inputs[verb] ?? `input: {id: "${id}"}`;
      const came = await outcome({ kind: 'anonymous' }, `${name}(${args}) { userErrors { code } }`);
      if (came !== 'UNAUTHENTICATED') open.push(`${name}: ${came}`);
    }
    const touched = await outcome(
      { kind: 'anonymous' },
      `touchEditingSession(id: "${id}", revision: 1, isDirty: true) { revision }`,
    );
    expect([...open, touched]).toEqual(['UNAUTHENTICATED']);
  });

  it('lets nobody take a record over by changing whose it is', async () => {
    const mutation = `updateService(input: {id: "${ids.service}", revision: 1, values: {partner: "theirs"}}) { ${text} }`;
    expect(await outcome(viewers().ownPartner as Viewer, mutation)).toBe('FORBIDDEN');
    expect(await outcome(viewers().otherPartner as Viewer, mutation)).toBe('FORBIDDEN');
  });
});
