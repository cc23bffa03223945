import { createAuthentication } from '@portolan/api/auth/authentication';
import { changeGrants } from '@portolan/api/people/accounts';
import { limits } from '@portolan/schema/limits';
import { expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addAccount, addPerson } from '../helpers/people.ts';

const create = `mutation ($values: PageInput!) {
  createPage(input: {values: $values}) { record { id values } userErrors { code message } } }`;
const rename = `mutation ($id: ID!, $name: String!) {
  updatePartner(input: {id: $id, revision: 1, values: {name: {en: $name}}}) { userErrors { code } } }`;

describeOnEachEngine('requests of people who are signed in', (given) => {
  const api = apiOver(given, async (world) => {
    await world.add('partners', 'ours', 'theirs');
    await addAccount(given.database, 'root@example.org', { role: 'administrator' });
  });
  const idOf = async (slug: string) => (await api.query(`{ partner(slug: "${slug}") { id } }`)).partner.id;

  it('may hold a text of 150,000 characters', async () => {
    const editor = await addPerson(given.database, api, 'writer', { role: 'editor' });
    const body = 'Ұзақ '.repeat(30_000).trim();
    const { createPage } = await editor.query(create, {
      values: { slug: 'long', title: { en: 'Long' }, body: { en: body } },
    });
    expect(createPage.userErrors).toEqual([]);
    expect(createPage.record.values.body.en).toBe(body);
  });

  it('may not be as long for who only pretends to be signed in, or says no length', async () => {
    const long = JSON.stringify({ query: `{ __typename } #${'x'.repeat(limits.kibibytes.anonymous * 1024)}` });
    const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
      api.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: body as string,
        duplex: 'half',
      } as RequestInit);
    expect((await post(long, { cookie: 'portolan.session_token=made.up', origin: api.url })).status).toBe(413);
    expect((await post(long, { 'x-api-key': 'made-up' })).status).toBe(401);
    expect((await post(new Blob([long]).stream())).status).toBe(413);
    const editor = await addPerson(given.database, api, 'long-asker', { role: 'editor' });
    const signedIn = { cookie: editor.cookie, origin: api.url };
    expect((await post(long, signedIn)).status).toBe(200);
    expect((await post(new Blob([long]).stream(), signedIn)).status).toBe(200);
    const tooLong = JSON.stringify({ query: `{ __typename } #${'x'.repeat(limits.kibibytes.signedIn * 1024)}` });
    expect((await post(tooLong, signedIn)).status).toBe(413);
  });

  it('are refused what their role does not reach', async () => {
    const pau = await addPerson(given.database, api, 'pau', { role: 'partner_editor', partner: 'ours' });
    const refused = await pau.refusal(rename, { id: await idOf('theirs'), name: 'Taken over' });
    expect(refused).toEqual({
      code: 'FORBIDDEN',
      message:
        'Only administrators, editors, translators of all the languages that change, and editors of its partner may publish changes to this Partner.',
    });
    expect((await api.query('{ partner(slug: "theirs") { name { value } } }')).partner.name.value).not.toBe(
      'Taken over',
    );
  });

  it('are refused as soon as the grant is gone, without signing in anew', async () => {
    const otto = await addPerson(given.database, api, 'otto', { role: 'partner_editor', partner: 'ours' });
    const id = await idOf('ours');
    const { updatePartner } = await otto.query(rename, { id, name: 'Renamed' });
    expect(updatePartner.userErrors).toEqual([]);
    const settings = { secret: 'needed by nothing that this test does with it', publicUrl: api.url };
    const registry = { database: given.database, authentication: createAuthentication(given.database, settings) };
    await changeGrants(registry, otto.id, [{ role: 'translator', locales: ['kk'] }]);
    expect(await otto.refusal(rename, { id, name: 'Again' })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
