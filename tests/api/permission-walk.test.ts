import { type Authentication, createAuthentication } from '@portolan/api/auth/authentication';
import type { Grant, Viewer } from '@portolan/api/auth/viewer';
import { createSchema } from '@portolan/api/graphql/create-schema';
import { idPrefixOf } from '@portolan/api/select/global-id';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import { type NounKey, nounKeys } from '@portolan/drizzle/content/noun-form';
import { saveDraft } from '@portolan/drizzle/editing/drafts';
import { findOwners } from '@portolan/drizzle/editing/find-owners';
import type { Tx } from '@portolan/drizzle/editing/rows';
import { beforeAll, expect, it } from 'vitest';
import { type Act, actsOfNouns, actsOfPortal, actsOfRecords, type Expected } from '../helpers/acts.ts';
import { askAs, viewerWith } from '../helpers/ask-as.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { addAccount } from '../helpers/people.ts';
import { addTwoOfEach } from '../helpers/two-of-each.ts';

/** Who tries: the editors of the partner and the project "one", to which most records belong, and of another of each. */
const everybody = [
  'administrator',
  'editor',
  'translator',
  'ownPartner',
  'otherPartner',
  'ownProject',
  'otherProject',
  'reader',
  'nobody',
  'anonymous',
] as const;
type Who = (typeof everybody)[number];

/** Budget lines are internal as a whole: for these there are none. */
const blindToBudgets: readonly Who[] = ['translator', 'otherPartner', 'otherProject', 'nobody'];

const letters: Record<string, string> = { done: 'y', FORBIDDEN: 'n', UNAUTHENTICATED: 's', NOT_FOUND: 'm' };
const mutations = Object.keys(createSchema().getMutationType()?.getFields() ?? {});
const acts = [
  ...nounKeys.flatMap((noun) =>
    Object.entries(actsOfNouns).map(([verb, act]) => ({ name: `${verb}${nounForms[noun].type}`, noun, act })),
  ),
  ...Object.entries(actsOfRecords).flatMap(([name, act]) =>
    (act.nouns ?? (['services', 'pages'] as const)).map((noun) => ({ name, noun, act })),
  ),
].filter(({ name }) => mutations.includes(name));

describeOnAnyEngine('every mutation, by everybody,', (given) => {
  let authentication: Authentication;
  const rows = new Map<string, string>();
  const viewers = new Map<Who, Viewer>();
  const viewerOf = (who: Who) => viewers.get(who) as Viewer;
  const accountOf = (who: Who) => {
    const viewer = viewerOf(who);
    return viewer.kind === 'account' ? viewer.account.id : '';
  };

  beforeAll(async () => {
    authentication = createAuthentication(given.database, {
      secret: 'for the tests of permissions, where nobody is deceived',
      publicUrl: 'https://portal.example',
    });
    const world = createWorld(given.database);
    await addTwoOfEach(world);
    await world.add('partners', 'three');
    await world.add('projects', 'three');
    for (const noun of nounKeys) {
      const table = noun.replaceAll('-', '_');
      for (const { id, slug } of await given.database.run<{ id: string; slug: string }>(
        `select id, slug from ${table} where slug in ('one', 'two', 'three')`,
        [],
      )) {
        rows.set(`${noun} ${slug}`, id);
      }
    }
    const idOf = (key: string) => rows.get(key) as string;
    const grants: Partial<Record<Who, Grant[]>> = {
      administrator: [{ role: 'administrator' }],
      editor: [{ role: 'editor' }],
      translator: [{ role: 'translator', locales: ['kk'] }],
      ownPartner: [{ role: 'partner_editor', partnerId: idOf('partners one') }],
      otherPartner: [{ role: 'partner_editor', partnerId: idOf('partners three') }],
      ownProject: [{ role: 'project_editor', projectId: idOf('projects one') }],
      otherProject: [{ role: 'project_editor', projectId: idOf('projects three') }],
      reader: [{ role: 'internal_reader' }],
      nobody: [],
    };
    viewers.set('anonymous', { kind: 'anonymous' });
    for (const [who, held] of Object.entries(grants) as [Who, Grant[]][]) {
      const id = await addAccount(given.database, `${who.toLowerCase()}@example.org`, { role: 'administrator' });
      viewers.set(who, { ...viewerWith(id, ...held), via: { kind: 'session', id } } as Viewer);
    }
  });

  /** What the letters of an act are to be, by whose the record is. */
  const expectedOf = async (noun: NounKey, { expected, makes }: Act): Promise<string> => {
    // What is made like a partner or a project is another one, which is nobody's yet.
    if (makes !== undefined && (noun === 'partners' || noun === 'projects')) return expected.nobodys;
    const letters = await lettersOf(noun, expected);
    if (noun !== 'budget-lines' || makes === 'anew') return letters;
    return everybody.map((who, place) => (blindToBudgets.includes(who) ? 'm' : letters[place])).join('');
  };

  const lettersOf = async (noun: NounKey, expected: Expected): Promise<string> => {
    const form = nounForms[noun];
    const [row] = await given.database.run<{ after: never }>(
      'select after from revisions where noun = $1 and record_id = $2 order by revision desc limit 1',
      [form.type, rows.get(`${noun} one`)],
    );
    const owners = await findOwners(given.database.db, form, (row as { after: never }).after);
    const isPartners = owners.partners.includes(rows.get('partners one') as string);
    const isProjects = owners.projects.includes(rows.get('projects one') as string);
    if (isPartners) return isProjects ? expected.both : expected.partners;
    return isProjects ? expected.projects : expected.nobodys;
  };

  /** What a record says, for another one. */
  const valuesLike = async (id: string) => {
    const { record } = await askAs(given.database, viewerOf('administrator')).query(
      'query ($id: ID!) { record(id: $id) { values } }',
      { id },
    );
    // Publishing says what is published, and files are not known again by what was found out about them.
    const { publicationStatus: _, files: __, ...values } = record.values;
    return { ...values, slug: 'new-one' };
  };

  /** Asks within a transaction that is undone, and gives the code of what came. */
  const outcome = async (
    who: Who,
    { text, before, hasDraft }: Pick<Act, 'text' | 'before' | 'hasDraft'>,
    noun?: NounKey,
  ): Promise<string> => {
    let came = '';
    const undo = new Error('Undone.');
    const own = accountOf(who);
    const recordId = noun === undefined ? '' : (rows.get(`${noun} one`) as string);
    const type = noun === undefined ? '' : nounForms[noun].type;
    const about = { id: `${idPrefixOf(type)}_${recordId}`, type, who: own, root: accountOf('administrator') };
    await given.database.db
      .transaction(async (tx) => {
        const database = { ...given.database, db: tx } as unknown as typeof given.database;
        if (before !== undefined) {
          const { answer } = await askAs(database, viewerOf('administrator')).query(
            `mutation { answer: ${before(about)} }`,
          );
          expect(answer.userErrors).toEqual([]);
          about.id = answer.id ?? answer.schedule?.id ?? about.id;
        }
        if (hasDraft === true && own !== '' && noun !== undefined) {
          const changes = [{ path: ['sources'], value: ['https://a.example'] }];
          await saveDraft(tx as unknown as Tx, { noun, recordId, editor: own, changes, version: 0 });
        }
        const asked = `answer: ${text(about)}`;
        const variables = asked.includes('$values') ? `($values: ${type}Input!)` : '';
        const { data, errors } = await askAs(database, viewerOf(who), { registry: { database, authentication } }).ask(
          `mutation ${variables} { ${asked} }`,
          variables === '' ? {} : { values: await valuesLike(about.id) },
        );
        const [error] = errors ?? [];
        if (error === undefined) came = String(data.answer?.userErrors?.[0]?.code ?? 'done');
        else came = String(error.extensions.code ?? error.message);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return came;
  };

  const walk = async (act: Pick<Act, 'text' | 'before' | 'hasDraft' | 'refusals'>, noun?: NounKey) => {
    let came = '';
    for (const who of everybody) {
      const code = await outcome(who, act, noun);
      came += act.refusals?.includes(code) ? 'y' : (letters[code] ?? ` ${code} `);
    }
    return came;
  };

  it('is tried here', () => {
    const tried = [...acts.map(({ name }) => name), ...Object.keys(actsOfPortal)];
    expect([...new Set(tried)].sort()).toEqual([...mutations].sort());
  });

  it.each(acts)('is done or refused as the table says: $name of $noun', async ({ noun, act }) => {
    expect(await walk(act, noun)).toBe(await expectedOf(noun, act));
  });

  it.each(Object.entries(actsOfPortal))('is done or refused as the table says: %s', async (_, { text, expected }) => {
    expect(await walk({ text: () => text })).toBe(expected);
  });
});
