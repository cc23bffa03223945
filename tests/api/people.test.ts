import { describe, expect, it } from 'vitest';
import { startApi } from '../helpers/api.ts';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { oneTimeCode } from '../helpers/one-time-code.ts';
import { addAccount, addPerson, cookiesOf, password, postAuth, signIn } from '../helpers/people.ts';

const viewer = `{ viewer { account { name email locale isActive grants { role } } grants { role partner { slug } } actions } }`;

describeOnEachEngine('signing in', (given) => {
  const api = apiOver(given, (world) => world.add('partners', 'upct', 'enu'));

  it('tells who asks, and what they may do', async () => {
    const ana = await addPerson(given.database, api, 'ana', { role: 'partner_editor', partner: 'upct' });
    expect(await ana.query(viewer)).toEqual({
      viewer: {
        account: {
          name: 'ana',
          email: 'ana@example.org',
          locale: 'EN',
          isActive: true,
          grants: [{ role: 'PARTNER_EDITOR' }],
        },
        grants: [{ role: 'PARTNER_EDITOR', partner: { slug: 'upct' } }],
        actions: expect.arrayContaining(['PUBLISH', 'PROPOSE']),
      },
    });
  });

  it('leaves the public as it was', async () => {
    expect(await api.query(viewer)).toEqual({ viewer: { account: null, grants: [], actions: [] } });
  });

  it('ends with signing out', async () => {
    const eva = await addPerson(given.database, api, 'eva', { role: 'editor' });
    const left = await postAuth(api, '/sign-out', {}, { cookie: eva.cookie });
    expect(left.status).toBe(200);
    expect(cookiesOf(left)).toBe('');
    expect((await eva.query(viewer)).viewer.account).toBeNull();
  });

  it('sets a cookie that scripts and other sites do not get', async () => {
    await addPerson(given.database, api, 'leo', { role: 'editor' });
    const response = await postAuth(api, '/sign-in/email', { email: 'LEO@example.org', password });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^portolan\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('keeps the cookie to encrypted connections where the public address is one', async () => {
    await addAccount(given.database, 'max@example.org', { role: 'editor' });
    const secure = await startApi(given.database, undefined, { publicUrl: 'https://portal.example' });
    const response = await postAuth(secure, '/sign-in/email', { email: 'max@example.org', password });
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-portolan\.session_token=.*Secure/);
    const cookie = cookiesOf(response);
    const asked = await secure.fetch('/graphql', {
      method: 'POST',
      headers: { cookie, origin: 'https://portal.example', 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { account { email } } }' }),
    });
    expect(await asked.json()).toEqual({ data: { viewer: { account: { email: 'max@example.org' } } } });
    await secure.close();
  });

  it('is kept by no cache', async () => {
    const ida = await addPerson(given.database, api, 'ida', { role: 'editor' });
    const path = `/graphql?query=${encodeURIComponent('{ contentRevision { number } }')}`;
    const headers = { 'apollo-require-preflight': '1' };
    expect((await ida.fetch(path, { headers })).headers.get('cache-control')).toBe('private, no-store');
    const open = (await api.fetch(path, { headers })).headers;
    expect(open.get('cache-control')).toMatch(/^public/);
    expect(open.get('vary')).toMatch(/cookie/);
  });

  it('gives pages elsewhere nothing', async () => {
    const uma = await addPerson(given.database, api, 'uma', { role: 'administrator' });
    const asked = await uma.fetch('/graphql', {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ people { email } }' }),
    });
    expect(asked.status).toBe(403);
    expect((await asked.json()).errors[0]).toEqual({
      message: 'A page of "https://evil.example" may not act for somebody who is signed in here.',
      extensions: { code: 'FORBIDDEN' },
    });
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    const left = await postAuth(api, '/sign-out', {}, { cookie: uma.cookie, origin: 'https://evil.example' });
    expect(left.status).toBe(403);
    const entered = { email: uma.email, password };
    expect((await postAuth(api, '/sign-in/email', entered, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await uma.query(viewer)).viewer.account.email).toBe(uma.email);
  });

  it('takes a forged cookie for none', async () => {
    const forged = `portolan.session_token=${'a'.repeat(32)}.${'b'.repeat(43)}%3D`;
    const asked = await api.fetch('/graphql', {
      method: 'POST',
      headers: { cookie: forged, origin: api.url, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { account { email } } }' }),
    });
    expect(await asked.json()).toEqual({ data: { viewer: { account: null } } });
  });

  it('has no door but those it needs', async () => {
    const paths = ['/sign-up/email', '/update-user', '/api-key/create', '/delete-user', '/request-password-reset'];
    for (const path of paths) expect((await postAuth(api, path, {})).status, path).toBe(404);
    expect((await api.fetch('/api/auth/get-session')).status).toBe(404);
  });

  describe('for the own account', () => {
    it('lists where one is signed in, and ends the others', async () => {
      const zoe = await addPerson(given.database, api, 'zoe', { role: 'editor' });
      const elsewhere = await signIn(api, zoe.email);
      const { sessions, currentSession } = await zoe.query('{ sessions { id ipAddress userAgent } currentSession }');
      expect(sessions).toHaveLength(2);
      expect(sessions[0]).toMatchObject({ ipAddress: '127.0.0.1', userAgent: 'node' });
      const other = sessions.find(({ id }: { id: string }) => id !== currentSession);
      const end = 'mutation ($id: ID!) { endSession(input: { id: $id }) { userErrors { code } } }';
      expect((await zoe.query(end, { id: other.id })).endSession.userErrors).toEqual([]);
      expect((await zoe.query(end, { id: other.id })).endSession.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
      const asked = await api.fetch('/graphql', {
        method: 'POST',
        headers: { cookie: elsewhere, origin: api.url, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { account { email } } }' }),
      });
      expect(await asked.json()).toEqual({ data: { viewer: { account: null } } });
      await signIn(api, zoe.email);
      await zoe.query('mutation { endOtherSessions { userErrors { code } } }');
      expect((await zoe.query('{ sessions { id } }')).sessions).toEqual([{ id: currentSession }]);
    });

    it("does not end somebody else's session", async () => {
      const tom = await addPerson(given.database, api, 'tom', { role: 'editor' });
      const kim = await addPerson(given.database, api, 'kim', { role: 'editor' });
      const { currentSession } = await kim.query('{ currentSession }');
      const { endSession } = await tom.query(
        `mutation { endSession(input: { id: "${currentSession}" }) { userErrors { code } } }`,
      );
      expect(endSession.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
      expect((await kim.query(viewer)).viewer.account.email).toBe(kim.email);
    });

    it('changes name and language', async () => {
      const ada = await addPerson(given.database, api, 'ada', { role: 'editor' });
      const change = `mutation ($input: ChangeMyselfInput!) {
        changeMyself(input: $input) { person { name locale } userErrors { field code message } } }`;
      expect(await ada.query(change, { input: { name: ' Ada Kis ', locale: 'KK' } })).toEqual({
        changeMyself: { person: { name: 'Ada Kis', locale: 'KK' }, userErrors: [] },
      });
      expect((await ada.query(change, { input: { name: ' ' } })).changeMyself).toEqual({
        person: null,
        userErrors: [{ field: ['name'], code: 'REQUIRED', message: 'Give a name.' }],
      });
    });

    it('changes the password for one that is hard to guess', async () => {
      const pia = await addPerson(given.database, api, 'pia', { role: 'editor' });
      const change = (newPassword: string, currentPassword = password) =>
        postAuth(api, '/change-password', { newPassword, currentPassword }, { cookie: pia.cookie });
      const weak = await change('qwertyuiop123');
      expect(weak.status).toBe(400);
      expect(await weak.json()).toMatchObject({
        code: 'WEAK_PASSWORD',
        message: expect.stringMatching(/^The password is easy to guess: .*\. Choose a longer one/),
      });
      expect((await change('umbrella quartz jellyfish nine', 'not the present one')).status).toBe(400);
      expect((await change('umbrella quartz jellyfish nine')).status).toBe(200);
      expect(await signIn(api, pia.email, 'umbrella quartz jellyfish nine')).toMatch(/session_token/);
    });

    it('asks for a code too once there is a second factor, and takes each recovery code once', async () => {
      const eli = await addPerson(given.database, api, 'eli', { role: 'editor' });
      const own = { cookie: eli.cookie };
      const enabled = await postAuth(api, '/two-factor/enable', { password }, own);
      const { totpURI, backupCodes } = await enabled.json();
      expect(backupCodes.length).toBeGreaterThan(5);
      expect((await postAuth(api, '/two-factor/verify-totp', { code: oneTimeCode(totpURI) }, own)).status).toBe(200);

      const enter = async () => {
        const response = await postAuth(api, '/sign-in/email', { email: eli.email, password });
        expect(await response.json()).toMatchObject({ twoFactorRedirect: true });
        const cookie = cookiesOf(response);
        expect(cookie).not.toMatch(/session_token=/);
        return { cookie };
      };
      const half = await enter();
      expect((await postAuth(api, '/two-factor/verify-totp', { code: '000000' }, half)).status).toBe(401);
      const whole = await postAuth(api, '/two-factor/verify-totp', { code: oneTimeCode(totpURI) }, half);
      expect(cookiesOf(whole)).toMatch(/session_token=/);

      const recover = async () =>
        (await postAuth(api, '/two-factor/verify-backup-code', { code: backupCodes[0] }, await enter())).status;
      expect(await recover()).toBe(200);
      expect(await recover()).toBe(401);
      const { viewer: seen } = await eli.query('{ viewer { account { hasSecondFactor } } }');
      expect(seen.account?.hasSecondFactor ?? true).toBe(true);
    });
  });
});
