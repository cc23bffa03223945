import { beforeAll, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addPerson, type Person, password, postAuth, signIn } from '../helpers/people.ts';

const inviteDocument = `mutation ($input: InviteInput!) { invite(input: $input) {
  link invitation { id email isExpired invitedBy { name } grants { role partner { slug } } } userErrors { field code message } } }`;
const acceptDocument = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { userErrors { field code message } } }`;
const infoDocument = `query ($token: String!) { invitation(token: $token) {
  email invitedBy grants { role partner { slug } } } }`;
const changed = 'person { email isActive grants { role } } userErrors { field code message }';

describeOnEachEngine('inviting people', (given) => {
  const api = apiOver(given, (world) => world.add('partners', 'upct'));
  let admin: Person;
  beforeAll(async () => {
    admin = await addPerson(given.database, api, 'admin', { role: 'administrator' });
  });

  const invite = async (email: string, grants: object[] = [{ role: 'EDITOR' }]) =>
    (await admin.query(inviteDocument, { input: { email, grants } })).invite;
  const tokenFor = async (email: string, grants?: object[]): Promise<string> =>
    (await invite(email, grants)).link.split('#')[1];
  const accept = async (token: string, name = 'New', secret: string | null = password) =>
    (await api.query(acceptDocument, { input: { token, name, password: secret } })).acceptInvitation.userErrors;
  const idOf = async (email: string): Promise<string> =>
    (await admin.query('{ people { id email } }')).people.find((one: { email: string }) => one.email === email).id;
  const change = async (name: string, email: string, more = '') =>
    (
      await admin.query(`mutation ($id: ID!) { ${name}(input: { id: $id ${more} }) { ${changed} } }`, {
        id: await idOf(email),
      })
    )[name];

  it('leads from a link to an account that may do what was promised', async () => {
    const { link, invitation } = await invite('Lia@Example.org', [{ role: 'PARTNER_EDITOR', partner: 'upct' }]);
    const grants = [{ role: 'PARTNER_EDITOR', partner: { slug: 'upct' } }];
    expect(invitation).toMatchObject({
      email: 'lia@example.org',
      isExpired: false,
      invitedBy: { name: 'admin' },
      grants,
    });
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1\/desk\/invitation#[\w-]{43}$/);
    const token = link.split('#')[1];
    expect((await api.query(infoDocument, { token })).invitation).toEqual({
      email: 'lia@example.org',
      invitedBy: 'admin',
      grants,
    });
    expect(await accept(token, 'Lia Kim')).toEqual([]);
    expect(await signIn(api, 'lia@example.org')).toMatch(/session_token=/);
    const { people } = await admin.query('{ people { name email grants { role partner { slug } } } }');
    expect(people).toContainEqual({ name: 'Lia Kim', email: 'lia@example.org', grants });
    expect((await admin.query('{ invitations { email } }')).invitations).toEqual([]);
  });

  it('works once', async () => {
    const token = await tokenFor('once@example.org');
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.filter((errors) => errors.length === 0)).toHaveLength(1);
    expect(await api.refusal(infoDocument, { token })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('ends when it is revoked, replaced or a week old', async () => {
    const first = await tokenFor('late@example.org');
    const second = await tokenFor('late@example.org');
    expect(await accept(first)).toMatchObject([{ field: ['token'], code: 'NOT_FOUND' }]);
    const { invitations } = await admin.query('{ invitations { id email } }');
    await admin.query('mutation ($id: ID!) { revokeInvitation(input: { id: $id }) { userErrors { code } } }', {
      id: invitations[0].id,
    });
    expect(await accept(second)).toMatchObject([{ code: 'NOT_FOUND' }]);
    const third = await tokenFor('late@example.org');
    await given.database.run(`update invitations set expires_at = now() where email = 'late@example.org'`, []);
    expect(await accept(third)).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await accept('guessed')).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('keeps no secret of a link', async () => {
    const token = await tokenFor('secret@example.org');
    const rows = await given.database.run('select * from invitations', []);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('says what is wrong with an invitation, and with an answer to it', async () => {
    expect((await invite('nobody')).userErrors).toMatchObject([{ field: ['email'], code: 'INVALID' }]);
    expect((await invite(admin.email)).userErrors).toMatchObject([{ field: ['email'], code: 'TAKEN' }]);
    expect((await invite('a@example.org', [])).userErrors).toMatchObject([{ field: ['grants'], code: 'REQUIRED' }]);
    const without = await invite('a@example.org', [{ role: 'TRANSLATOR' }]);
    expect(without.userErrors).toEqual([
      { field: ['grants', '0'], code: 'INVALID', message: 'Name the languages of a translator.' },
    ]);
    const nowhere = await invite('a@example.org', [{ role: 'PARTNER_EDITOR', partner: 'nowhere' }]);
    expect(nowhere.userErrors).toMatchObject([
      { code: 'UNKNOWN_REFERENCE', message: 'There is no partner "nowhere".' },
    ]);
    const token = await tokenFor('weak@example.org');
    expect(await accept(token, 'W', 'short')).toMatchObject([{ field: ['password'], code: 'INVALID' }]);
    expect(await accept(token, 'W', 'weak@example.org1')).toEqual([
      { field: ['password'], code: 'INVALID', message: expect.stringMatching(/your own name or e-mail/) },
    ]);
    expect(await accept(token, 'W', null)).toMatchObject([{ field: ['password'], code: 'REQUIRED' }]);
    expect(await accept(token, ' ')).toMatchObject([{ field: ['name'], code: 'REQUIRED' }]);
    expect(await accept(token)).toEqual([]);
  });

  it('is for administrators', async () => {
    const editor = await addPerson(given.database, api, 'editor', { role: 'editor' });
    const input = { email: 'b@example.org', grants: [{ role: 'ADMINISTRATOR' }] };
    expect(await editor.refusal(inviteDocument, { input })).toEqual({
      code: 'FORBIDDEN',
      message: 'Only administrators may manage people.',
    });
    expect(await api.refusal(inviteDocument, { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await editor.refusal('{ people { email } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await editor.refusal('{ invitations { email } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await api.refusal('{ people { email } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('changes what somebody may do, from their next request on', async () => {
    const nia = await addPerson(given.database, api, 'nia', { role: 'editor' });
    const { person } = await change('changeGrants', nia.email, ', grants: [{ role: TRANSLATOR, locales: [KK] }]');
    expect(person.grants).toEqual([{ role: 'TRANSLATOR' }]);
    expect((await nia.query('{ viewer { grants { role locales } } }')).viewer.grants).toEqual([
      { role: 'TRANSLATOR', locales: ['KK'] },
    ]);
  });

  it('ends the access of somebody at once, and gives it back', async () => {
    const gus = await addPerson(given.database, api, 'gus', { role: 'editor' });
    expect((await change('deactivatePerson', gus.email)).person.isActive).toBe(false);
    expect((await gus.query('{ viewer { account { email } } }')).viewer.account).toBeNull();
    const refused = await postAuth(api, '/sign-in/email', { email: gus.email, password });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'ACCOUNT_DEACTIVATED' });
    const link = 'mutation ($id: ID!) { createPasswordLink(input: { id: $id }) { link userErrors { code } } }';
    const { createPasswordLink } = await admin.query(link, { id: await idOf(gus.email) });
    expect(createPasswordLink).toEqual({ link: null, userErrors: [{ code: 'NOT_POSSIBLE' }] });
    expect((await change('reactivatePerson', gus.email)).person.isActive).toBe(true);
    expect(await signIn(api, gus.email)).toMatch(/session_token=/);
  });

  it('never leaves nobody to manage people', async () => {
    const refused = [{ code: 'NOT_POSSIBLE', message: expect.stringMatching(/^Nobody would be left/) }];
    expect((await change('deactivatePerson', admin.email)).userErrors).toMatchObject(refused);
    expect((await change('changeGrants', admin.email, ', grants: [{ role: EDITOR }]')).userErrors).toMatchObject(
      refused,
    );
    const second = await addPerson(given.database, api, 'second', { role: 'administrator' });
    const both = await Promise.all([
      change('deactivatePerson', admin.email),
      change('deactivatePerson', second.email),
    ]).catch((error: Error) => error.message);
    const left = await given.database.run<{ email: string }>(
      `select email from users join grants on user_id = users.id where role = 'administrator' and deactivated_at is null`,
      [],
    );
    expect(left, JSON.stringify(both)).toHaveLength(1);
    await given.database.run('update users set deactivated_at = null', []);
    admin = { ...admin, ...(await addPerson(given.database, api, 'third', { role: 'administrator' })) };
  });

  it('gives a link for a new password that works once and ends every session', async () => {
    const rui = await addPerson(given.database, api, 'rui', { role: 'editor' });
    const { createPasswordLink } = await admin.query(
      'mutation ($id: ID!) { createPasswordLink(input: { id: $id }) { link userErrors { code } } }',
      { id: await idOf(rui.email) },
    );
    const token = createPasswordLink.link.split('#')[1];
    const reset = async (newPassword: string) => {
      const response = await postAuth(api, '/reset-password', { token, newPassword });
      return { ...(await response.json()), status: response.status };
    };
    expect(await reset('1234567890')).toMatchObject({ status: 400, code: 'WEAK_PASSWORD' });
    expect(await reset('umbrella quartz jellyfish nine')).toMatchObject({ status: 200 });
    expect((await rui.query('{ viewer { account { email } } }')).viewer.account).toBeNull();
    expect(await signIn(api, rui.email, 'umbrella quartz jellyfish nine')).toMatch(/session_token=/);
    expect(await reset('umbrella quartz jellyfish ten')).toMatchObject({
      status: 400,
      code: 'INVALID_TOKEN',
      message: 'This link is not valid any more. Ask an administrator for another.',
    });
  });
});
