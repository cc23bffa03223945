import { ConfigError, readConfig } from '@portolan/api/config';
import { letterTexts } from '@portolan/api/mail/letter-texts';
import { locale } from '@portolan/schema/vocabularies/locale';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type MailServer, startMailServer } from '../helpers/mail-server.ts';
import { addPerson, type Person } from '../helpers/people.ts';

const from = 'Portal <portal@example.org>';
const inviteDocument = `mutation ($email: String!, $locale: Locale) {
  invite(input: { email: $email, grants: [{ role: EDITOR }], locale: $locale }) { link isSent userErrors { code } } }`;

describeOnAnyEngine('letters', (given) => {
  let server: MailServer;
  let api: Api;
  let admin: Person;
  beforeAll(async () => {
    server = await startMailServer();
    api = await startApi(given.database, undefined, {
      publicUrl: 'https://desk.example',
      mail: { url: server.url, from },
    });
    admin = await addPerson(given.database, api, 'admin', { role: 'administrator' });
  });
  afterAll(async () => {
    await api?.close();
    await server?.close();
  });

  const invite = async (email: string, language: string | null = null) =>
    (await admin.query(inviteDocument, { email, locale: language })).invite;
  const linkIn = (text = '') => /https:\/\/desk\.example\/desk\/\S+/.exec(text)?.[0] ?? '';

  it('take an invitation to whom it is for, and to nobody else', async () => {
    expect(await invite('lia@example.org')).toEqual({ link: null, isSent: true, userErrors: [] });
    const letter = server.letters.at(-1);
    expect(letter).toMatchObject({
      from: { name: 'Portal', address: 'portal@example.org' },
      to: [{ address: 'lia@example.org' }],
      subject: 'You are invited to edit desk.example',
    });
    expect(letter?.html).toBeUndefined();
    expect(letter?.text).toContain('admin invites you');
    const token = linkIn(letter?.text).split('#')[1];
    const { invitation } = await api.query('query ($token: String!) { invitation(token: $token) { email } }', {
      token,
    });
    expect(invitation).toEqual({ email: 'lia@example.org' });
  });

  it.each(locale.values)('are written in the language that was chosen: %s', async (language) => {
    await invite(`${language}@example.org`, language.toUpperCase());
    const letter = server.letters.at(-1);
    const subject = letterTexts[language].invitation.subject.replace('{host}', 'desk.example');
    expect(letter).toMatchObject({ to: [{ address: `${language}@example.org` }], subject });
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/[{}]/);
    expect(letter?.text).toContain('admin');
    expect(linkIn(letter?.text)).toMatch(/^https:\/\/desk\.example\/desk\/invitation#[\w-]{43}$/);
  });

  it('take a link for a new password, in the language of the person', async () => {
    const gus = await addPerson(given.database, api, 'gus', { role: 'editor' });
    await gus.query('mutation { changeMyself(input: { locale: KK }) { userErrors { code } } }');
    const { people } = await admin.query('{ people { id email } }');
    const { id } = people.find(({ email }: { email: string }) => email === gus.email);
    const renew = 'mutation ($id: ID!) { createPasswordLink(input: { id: $id }) { link isSent userErrors { code } } }';
    expect((await admin.query(renew, { id })).createPasswordLink).toEqual({
      link: null,
      isSent: true,
      userErrors: [],
    });
    const letter = server.letters.at(-1);
    expect(letter).toMatchObject({ to: [{ address: gus.email }], subject: 'desk.example үшін жаңа құпиясөз' });
    expect(letter?.text).toContain('Сәлеметсіз бе, gus!');
    expect(linkIn(letter?.text)).toMatch(/\/desk\/new-password#\w+$/);
  });

  it('that the server does not take leave the link with whoever asked', async () => {
    const before = server.letters.length;
    const { link, isSent, userErrors } = await invite('refused@example.org');
    expect({ isSent, userErrors }).toEqual({ isSent: false, userErrors: [] });
    expect(link).toMatch(/^https:\/\/desk\.example\/desk\/invitation#/);
    expect(server.letters).toHaveLength(before);
    expect(String(api.reports.at(-1))).toContain('There is nobody of that name.');
  });

  it('are not sent for what is refused', async () => {
    const before = server.letters.length;
    expect(await invite('admin@example.org')).toEqual({ link: null, isSent: null, userErrors: [{ code: 'TAKEN' }] });
    expect(server.letters).toHaveLength(before);
  });
});

describe('the settings of letters', () => {
  it('say what is wrong with them', () => {
    const url = 'smtps://user:secret@mail.example:465';
    expect(readConfig({ SMTP_URL: url, MAIL_FROM: from }).mail).toEqual({ url, from });
    expect(readConfig({}).mail).toBeUndefined();
    expect(() => readConfig({ SMTP_URL: 'mail.example', MAIL_FROM: from })).toThrow(ConfigError);
    expect(() => readConfig({ SMTP_URL: url })).toThrow('set MAIL_FROM too');
  });
});
