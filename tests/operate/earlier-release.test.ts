import { nounForms } from '@portolan/drizzle/content/forms/all';
import { nounKeys } from '@portolan/drizzle/content/noun-form';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { type ApiProcess, startApiProcess } from '../helpers/api-process.ts';
import { createAsker } from '../helpers/asker.ts';
import { openTestDatabase } from '../helpers/databases.ts';
import { layOutEarlier, loadEarlier } from '../helpers/earlier-release.ts';
import { addAccount, signIn } from '../helpers/people.ts';

/** The release that had ten migrations: what it wrote, and its API. */
const dump = 'tests/data/earlier/0009-site-builds.sql.br';
const bundle = 'tests/operate/earlier/0009-api.mjs.br';
const migrationCount = 10;

/** Every list that everybody may read, as `workPackages`. */
const internal = new Set(['BudgetLine']);
const lists = nounKeys.map((noun) => nounForms[noun].type).filter((type) => !internal.has(type));
const rootOf = (type: string) =>
  `${type.charAt(0).toLowerCase()}${type.slice(1)}`
    .replace(/y$/, 'ie')
    .replace(/(s|x)$/, '$1e')
    .concat('s');

/** What an API says of every list: how many there are, what they are called, and what was written last. */
async function readAll(api: Pick<ApiProcess, 'query'>): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const type of lists) {
    answers.push(await api.query(`{ ${rootOf(type)}(first: 30) { totalCount nodes { id slug revision updatedAt } } }`));
  }
  answers.push(await api.query('{ search(query: "university") { totalCount nodes { id label { value } } } }'));
  answers.push(await api.query('{ calls { facets(by: AUDIENCE) { value count } } whereCanIGo { totalCount } }'));
  return answers;
}

describe.skipIf(inject('postgresAdminUrl') === undefined)('the release before', () => {
  it('answers and writes as before on the tables of this one, beside it, and can be gone back to', async () => {
    const database = await openTestDatabase('postgres');
    const url = database.url as string;
    const earlier = layOutEarlier(bundle, migrationCount);
    onTestFinished(async () => {
      await database.close();
      earlier.remove();
    });
    await loadEarlier(url, dump);
    const startEarlier = () => startApiProcess(url, {}, [earlier.server]);
    const countMigrations = async () =>
      (await database.run<{ count: number }>('select count(*)::int as count from drizzle.__drizzle_migrations', []))[0]
        ?.count;

    let old = await startEarlier();
    expect(await countMigrations()).toBe(migrationCount);
    const before = await readAll(old);

    const present = await startApiProcess(url);
    expect(await countMigrations()).toBeGreaterThan(migrationCount);
    expect(await readAll(old)).toEqual(before);
    expect(await readAll(present)).toEqual(before);

    await addAccount(database, 'ana@example.org', { role: 'administrator' });
    const sessions = async (at: ApiProcess) => {
      const cookie = await signIn(at, 'ana@example.org');
      return createAsker(at.url, { cookie, origin: at.url });
    };
    const change = async (writer: Pick<ApiProcess, 'query'>, slug: string) => {
      const made = await writer.query(
        `mutation { createPartner(input: {values: {slug: "${slug}", kind: UNIVERSITY, name: {en: "One"}, countryCode: "KZ"}}) {
          userErrors { message } record { id } } }`,
      );
      expect(made.createPartner.userErrors).toEqual([]);
      const { id } = made.createPartner.record;
      const steps = [
        `saveDraft(input: {id: "${id}", changes: [{path: ["shortName"], value: "Drafted"}]})`,
        `publishPartner(input: {id: "${id}"})`,
        `archivePartner(input: {id: "${id}"})`,
        `unarchivePartner(input: {id: "${id}"})`,
      ];
      for (const step of steps) {
        const { answer } = await writer.query(`mutation { answer: ${step} { userErrors { message } } }`);
        expect([step, answer.userErrors]).toEqual([step, []]);
      }
    };
    const read = async (api: Pick<ApiProcess, 'query'>, slug: string) =>
      (await api.query(`{ partner(slug: "${slug}") { shortName revision } }`)).partner;
    const written = { shortName: 'Drafted', revision: 4 };

    await change(await sessions(old), 'from-the-old');
    expect([await read(old, 'from-the-old'), await read(present, 'from-the-old')]).toEqual([written, written]);
    await change(await sessions(present), 'from-the-new');
    expect([await read(old, 'from-the-new'), await read(present, 'from-the-new')]).toEqual([written, written]);

    // Going back: the one that was there before starts on what this one made of the database.
    await old.stop();
    await present.stop();
    old = await startEarlier();
    expect(await read(old, 'from-the-new')).toEqual(written);
    await change(await sessions(old), 'after-going-back');
  });
});
