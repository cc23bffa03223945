import { beforeAll, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { createAsker } from '../helpers/asker.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addPerson, type Person } from '../helpers/people.ts';

const createDocument = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  secret apiKey { id name start lastUsedAt createdBy { email } grants { role partner { slug } } } userErrors { field code message } } }`;
const who = '{ viewer { account { email } grants { role partner { slug } } } }';
const revokeDocument = 'mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { userErrors { code } } }';

describeOnEachEngine('an API key', (given) => {
  const api = apiOver(given, (world) => world.add('partners', 'upct', 'enu'));
  let admin: Person;
  let editor: Person;
  beforeAll(async () => {
    admin = await addPerson(given.database, api, 'admin', { role: 'administrator' });
    editor = await addPerson(given.database, api, 'editor', { role: 'partner_editor', partner: 'upct' });
  });

  const ofUpct = { role: 'PARTNER_EDITOR', partner: 'upct' };
  const create = async (person: Person, grant: object = ofUpct, more: object = {}) =>
    (await person.query(createDocument, { input: { name: 'sync', grant, ...more } })).createApiKey;
  const withKey = (secret: string) => createAsker(api.url, { 'x-api-key': secret });

  it('asks as its creator, for what it was made for', async () => {
    const { secret, apiKey } = await create(admin);
    expect(apiKey).toMatchObject({
      name: 'sync',
      start: secret.slice(0, 14),
      lastUsedAt: null,
      createdBy: { email: admin.email },
      grants: [{ role: 'PARTNER_EDITOR', partner: { slug: 'upct' } }],
    });
    const seen = {
      viewer: { account: { email: admin.email }, grants: [{ role: 'PARTNER_EDITOR', partner: { slug: 'upct' } }] },
    };
    expect(await withKey(secret).query(who)).toEqual(seen);
    expect(await createAsker(api.url, { authorization: `Bearer ${secret}` }).query(who)).toEqual(seen);
    const { apiKeys } = await admin.query('{ apiKeys { id lastUsedAt } }');
    expect(apiKeys.find(({ id }: { id: string }) => id === apiKey.id).lastUsedAt).toMatch(/^\d{4}-/);
  });

  it('is kept as a hash only', async () => {
    const { secret } = await create(admin);
    expect(JSON.stringify(await given.database.run('select * from api_keys', []))).not.toContain(secret.slice(20));
  });

  it('that is wrong is refused, and not taken for nobody', async () => {
    const response = await api.fetch('/graphql', {
      method: 'POST',
      headers: { 'x-api-key': 'portolan_wrong', 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ contentRevision { number } }' }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('cache-control') ?? '').not.toMatch(/public/);
    expect((await response.json()).errors).toMatchObject([
      {
        message: 'This API key is not known here: it is wrong, has expired or was revoked.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
    expect(await createAsker(api.url, { authorization: 'Basic abc' }).query(who)).toMatchObject({
      viewer: { account: null },
    });
  });

  it('ends when it is revoked or expires', async () => {
    const { secret, apiKey } = await create(editor);
    expect((await editor.query(revokeDocument, { id: apiKey.id })).revokeApiKey.userErrors).toEqual([]);
    expect(await withKey(secret).refusal(who)).toMatchObject({ code: 'UNAUTHENTICATED' });
    const late = await create(editor, ofUpct, { expiresInDays: 1 });
    await given.database.run(`update api_keys set expires_at = now() - interval '1 second' where name = 'sync'`, []);
    expect(await withKey(late.secret).refusal(who)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('never does more than its creator, then or later', async () => {
    const refused = (grant: object) => editor.refusal(createDocument, { input: { name: 'more', grant } });
    expect(await refused({ role: 'PARTNER_EDITOR', partner: 'enu' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused({ role: 'EDITOR' })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await create(admin, { role: 'ADMINISTRATOR' })).userErrors).toMatchObject([{ code: 'INVALID' }]);
    const { secret } = await create(editor, { role: 'INTERNAL_READER', partner: 'upct' });
    const key = withKey(secret);
    expect((await key.query('{ viewer { actions } }')).viewer.actions).toEqual(['READ_INTERNAL']);
    const { people } = await admin.query('{ people { id email } }');
    const { id } = people.find(({ email }: { email: string }) => email === editor.email);
    const change = `mutation ($id: ID!) { changeGrants(input: { id: $id, grants: [{ role: PARTNER_EDITOR, partner: "enu" }] }) { userErrors { code } } }`;
    await admin.query(change, { id });
    expect((await key.query('{ viewer { actions } }')).viewer.actions).toEqual([]);
    await admin.query(change.replace('"enu"', '"upct"'), { id });
    await admin.query('mutation ($id: ID!) { deactivatePerson(input: { id: $id }) { userErrors { code } } }', { id });
    expect(await key.refusal(who)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('manages neither people nor keys', async () => {
    const { secret } = await create(admin, { role: 'EDITOR' });
    const key = withKey(secret);
    expect(await key.refusal('{ people { email } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await key.refusal(createDocument, { input: { name: 'more', grant: ofUpct } })).toEqual({
      code: 'FORBIDDEN',
      message: 'An API key does not do this. Sign in as a person.',
    });
  });

  it('is seen and ended by its creator and by administrators', async () => {
    const eva = await addPerson(given.database, api, 'eva', { role: 'partner_editor', partner: 'enu' });
    const leo = await addPerson(given.database, api, 'leo', { role: 'partner_editor', partner: 'upct' });
    const { apiKey } = await create(eva, { role: 'PARTNER_EDITOR', partner: 'enu' });
    expect((await leo.query('{ apiKeys { id } }')).apiKeys).toEqual([]);
    expect(await leo.refusal(revokeDocument, { id: apiKey.id })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await admin.query(revokeDocument, { id: apiKey.id })).revokeApiKey.userErrors).toEqual([]);
    expect((await eva.query(revokeDocument, { id: apiKey.id })).revokeApiKey.userErrors).toEqual([
      { code: 'NOT_FOUND' },
    ]);
  });

  it('is told when it asks too often', async () => {
    const { secret, apiKey } = await create(admin, { role: 'EDITOR' });
    await withKey(secret).query(who);
    const id = apiKey.id.replace('api_key_', '');
    await given.database.run('update api_keys set request_count = rate_limit_max where id = $1', [id]);
    expect(await withKey(secret).refusal(who)).toEqual({
      code: 'RATE_LIMITED',
      message: 'This API key asked too often. Try again in a minute.',
    });
  });
});
