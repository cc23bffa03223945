import { expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addPerson, cookiesOf, password, postAuth } from '../helpers/people.ts';

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
});
