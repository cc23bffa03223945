import { createAuthentication } from '@portolan/api/auth/authentication';
import { forgetWhatIsOver, keptDays } from '@portolan/api/people/forget';
import { collectPersonalData, erasePerson, findPerson } from '@portolan/api/people/personal-data';
import { beforeAll, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addAccount, addPerson, type Person, password, postAuth } from '../helpers/people.ts';

describeOnEachEngine('what is kept about people', (given) => {
  const api = apiOver(given, (world) => world.add('pages', 'page'));
  let eva: Person;
  const registry = () => ({
    database: given.database,
    authentication: createAuthentication(given.database, { secret: 'x'.repeat(40), publicUrl: 'http://127.0.0.1' }),
  });
  const count = async (table: string) =>
    (await given.database.run<{ n: number }>(`select count(*)::int as n from ${table}`, []))[0]?.n;

  beforeAll(async () => {
    await addAccount(given.database, 'root@example.org', { role: 'administrator' });
    eva = await addPerson(given.database, api, 'eva', { role: 'editor' });
    const [page] = await given.database.run<{ id: string }>(`select id from pages where slug = 'page'`, []);
    const { updatePage } = await eva.query(
      `mutation ($id: ID!) { updatePage(input: { id: $id, revision: 1, reason: "Clearer", values: { title: { en: "About us" } } }) { userErrors { message } } }`,
      { id: `page_${page?.id}` },
    );
    expect(updatePage.userErrors).toEqual([]);
  });

  it('goes when it is over, and not before', async () => {
    await postAuth(api, '/sign-in/email', { email: 'eva@example.org', password: 'wrong' });
    await given.database.run(
      `insert into invitations (id, email, token_hash, expires_at, revoked_at) values
        (gen_random_uuid(), 'old@example.org', 'a', now() - interval '${keptDays.invitations + 1} days', now() - interval '${keptDays.invitations + 1} days'),
        (gen_random_uuid(), 'new@example.org', 'b', now() - interval '${keptDays.invitations - 1} days', null)`,
      [],
    );
    await forgetWhatIsOver(given.database);
    expect(await count('sessions')).toBe(1);
    expect(await count('sign_in_failures')).toBeGreaterThan(0);
    expect(await given.database.run('select email from invitations', [])).toEqual([{ email: 'new@example.org' }]);
    await given.database.run(`update sign_in_failures set last_at = last_at - interval '2 days'`, []);
    await given.database.run(
      `insert into sessions (id, user_id, token, expires_at) values (gen_random_uuid(), $1, 'over', now() - interval '1 second')`,
      [eva.id],
    );
    await forgetWhatIsOver(given.database);
    expect([await count('sessions'), await count('sign_in_failures')]).toEqual([1, 0]);
  });

  it('is given to a person whole, without what would let somebody else in', async () => {
    const data = await collectPersonalData(given.database, await findPerson(given.database, ' EVA@example.org'));
    expect(data).toMatchObject({
      account: { email: 'eva@example.org', name: 'eva' },
      grants: [{ role: 'editor' }],
      waysToSignIn: [{ provider: 'credential' }],
      sessions: [{ address: expect.any(String) }],
      published: [{ noun: 'Page', revision: 2, reason: 'Clearer' }],
    });
    const [row] = await given.database.run<{ password: string; token: string }>(
      'select password, token from credentials, sessions where credentials.user_id = $1 and sessions.user_id = $1',
      [eva.id],
    );
    const text = JSON.stringify(data);
    expect(text).not.toContain(row?.password);
    expect(text).not.toContain(row?.token);
    expect(text).not.toContain(password);
  });

  it('is erased with the account, and the history stays whole without a name', async () => {
    await erasePerson(registry(), eva.id);
    const [left] = await given.database.run<Record<string, unknown>>('select * from users where id = $1', [eva.id]);
    expect(left).toMatchObject({ name: 'Former editor', email: `${eva.id}@erased.invalid` });
    const dump = JSON.stringify(
      await Promise.all(
        ['users', 'sessions', 'credentials', 'grants', 'invitations', 'saved_views', 'revisions', 'drafts'].map(
          (table) => given.database.run(`select * from ${table}`, []),
        ),
      ),
    );
    expect(dump).not.toMatch(/\beva\b/i);
    expect(await given.database.run(`select actor from revisions where revision = 2`, [])).toEqual([{ actor: eva.id }]);
    expect((await postAuth(api, '/sign-in/email', { email: 'eva@example.org', password })).status).toBe(401);
    await expect(findPerson(given.database, 'eva@example.org')).rejects.toThrow(
      'There is no account of "eva@example.org".',
    );
  });

  it('is not erased of the last administrator', async () => {
    const root = await findPerson(given.database, 'root@example.org');
    await expect(erasePerson(registry(), root)).rejects.toThrow('Nobody would be left to manage people.');
    expect(await findPerson(given.database, 'root@example.org')).toBe(root);
  });
});
