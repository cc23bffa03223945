import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { createAsker } from '../helpers/asker.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { findFreePorts } from '../helpers/free-ports.ts';
import { type Claims, type IdentityProvider, startIdentityProvider } from '../helpers/identity-provider.ts';
import { addAccount, addPerson, cookiesOf, postAuth } from '../helpers/people.ts';

describeOnEachEngine('signing in with an identity provider', (given) => {
  let provider: IdentityProvider;
  let api: Api;
  beforeAll(async () => {
    provider = await startIdentityProvider();
    const [port] = await findFreePorts();
    const { issuer, clientId, clientSecret } = provider;
    const identityProvider = { name: 'University of Ana', issuer, clientId, clientSecret, areEmailsTrusted: false };
    api = await startApi(given.database, undefined, { publicUrl: `http://127.0.0.1:${port}`, identityProvider, port });
  });
  afterAll(async () => {
    await api.close();
    await provider.close();
  });

  /** Goes there and back as a browser does; returns where one ends, and with which cookies. */
  const signInAs = async (claims: Claims) => {
    const begun = await postAuth(api, '/sign-in/social', { callbackURL: '/desk/', errorCallbackURL: '/desk/sign-in' });
    const { url } = await begun.json();
    expect(url).toContain(`${provider.issuer}/authorize?`);
    const back = new URL(provider.letIn(url, claims));
    const ended = await api.fetch(`${back.pathname}${back.search}`, {
      redirect: 'manual',
      headers: { cookie: cookiesOf(begun) },
    });
    return { status: ended.status, location: ended.headers.get('location'), cookie: cookiesOf(ended) };
  };
  const emailOf = async (cookie: string) =>
    (await createAsker(api.url, { cookie, origin: api.url }).query('{ viewer { account { email } } }')).viewer.account
      ?.email;

  it('is offered by its name', async () => {
    expect(await api.query('{ signInMethods { identityProvider } }')).toEqual({
      signInMethods: { identityProvider: 'University of Ana' },
    });
  });

  it('lets in whoever has an account of that address, and knows them later by who they are there', async () => {
    await addAccount(given.database, 'ana@example.org', { role: 'editor' });
    const first = await signInAs({ sub: 'ana-1', email: 'Ana@example.org', email_verified: true, name: 'Ana' });
    expect(first).toMatchObject({ status: 302, location: '/desk/' });
    expect(await emailOf(first.cookie)).toBe('ana@example.org');
    const moved = await signInAs({ sub: 'ana-1', email: 'ana.new@example.org', email_verified: true });
    expect(await emailOf(moved.cookie)).toBe('ana@example.org');
  });

  it('makes no account for a stranger', async () => {
    const { location, cookie } = await signInAs({ sub: 'eve', email: 'eve@example.org', email_verified: true });
    expect(location).toMatch(/^\/desk\/sign-in\?error=/);
    expect(cookie).not.toMatch(/session_token=/);
    expect(await given.database.run(`select 1 from users where email = 'eve@example.org'`, [])).toEqual([]);
  });

  it('believes no address that the provider did not verify', async () => {
    await addAccount(given.database, 'leo@example.org', { role: 'administrator' });
    const { location, cookie } = await signInAs({ sub: 'mallory', email: 'leo@example.org', email_verified: false });
    expect(location).toMatch(/^\/desk\/sign-in\?error=/);
    expect(cookie).not.toMatch(/session_token=/);
  });

  it('needs no password of who was invited', async () => {
    const admin = await addPerson(given.database, api, 'admin', { role: 'administrator' });
    const { invite } = await admin.query(
      'mutation { invite(input: { email: "nia@example.org", grants: [{ role: EDITOR }] }) { link } }',
    );
    const { acceptInvitation } = await api.query(
      'mutation ($token: String!) { acceptInvitation(input: { token: $token, name: "Nia" }) { userErrors { code } } }',
      { token: invite.link.split('#')[1] },
    );
    expect(acceptInvitation.userErrors).toEqual([]);
    const { cookie } = await signInAs({ sub: 'nia', email: 'nia@example.org', email_verified: true });
    expect(await emailOf(cookie)).toBe('nia@example.org');
  });

  it('keeps out who was deactivated', async () => {
    await addAccount(given.database, 'gus@example.org', { role: 'editor' });
    await given.database.run(`update users set deactivated_at = now() where email = 'gus@example.org'`, []);
    const { location, cookie } = await signInAs({ sub: 'gus', email: 'gus@example.org', email_verified: true });
    expect(location).toMatch(/^\/desk\/sign-in\?error=/);
    expect(cookie).not.toMatch(/session_token=/);
  });

  it('begins and ends in the same browser, once', async () => {
    const begun = await postAuth(api, '/sign-in/social', { callbackURL: '/desk/' });
    const { url } = await begun.json();
    const back = new URL(provider.letIn(url, { sub: 'ana-1', email: 'ana@example.org', email_verified: true }));
    const come = (headers: Record<string, string>) =>
      api.fetch(`${back.pathname}${back.search}`, { redirect: 'manual', headers });
    expect(cookiesOf(await come({}))).not.toMatch(/session_token=/);
    const foreign = await postAuth(api, '/sign-in/social', { callbackURL: 'https://evil.example/' });
    expect(foreign.status).toBe(403);
  });

  it('works once a provider that was away is back', async () => {
    const [port, later] = await findFreePorts();
    const { clientId, clientSecret } = provider;
    const issuer = `http://127.0.0.1:${later}`;
    const identityProvider = { name: 'Away', issuer, clientId, clientSecret, areEmailsTrusted: false };
    const other = await startApi(given.database, undefined, {
      publicUrl: `http://127.0.0.1:${port}`,
      identityProvider,
      port,
    });
    const begun = await postAuth(other, '/sign-in/social', { callbackURL: '/desk/' });
    expect(await begun.json()).toMatchObject({
      code: 'PROVIDER_NOT_FOUND',
      message: 'Signing in with an identity provider is not set up, or the provider does not answer.',
    });
    const back = await startIdentityProvider(later);
    expect((await postAuth(other, '/sign-in/social', { callbackURL: '/desk/' })).status).toBe(200);
    await other.close();
    await back.close();
  });
});
