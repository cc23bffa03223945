import { beforeAll, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addAccount, password, postAuth } from '../helpers/people.ts';

describeOnEachEngine('guessing a password', (given) => {
  const api = apiOver(given, async () => {});
  beforeAll(() => addAccount(given.database, 'ana@example.org', { role: 'administrator' }));

  const enter = async (email: string, secret: string) => {
    const response = await postAuth(api, '/sign-in/email', { email, password: secret });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), ...(await response.json()) };
  };
  const later = (minutes: number) =>
    given.database.run(`update sign_in_failures set last_at = last_at - make_interval(mins => $1)`, [minutes]);
  const forget = () => given.database.run('delete from sign_in_failures', []);
  const failTimes = async (times: number) => {
    for (let time = 0; time < times; time += 1) expect((await enter('ana@example.org', 'wrong')).status).toBe(401);
  };

  it('learns nothing of who has an account', async () => {
    await forget();
    const wrong = await enter('ana@example.org', 'not the password');
    expect(wrong).toMatchObject({
      status: 401,
      retryAfter: null,
      code: 'INVALID_EMAIL_OR_PASSWORD',
      message: 'The e-mail address or the password is wrong.',
    });
    expect(await enter('nobody@example.org', 'not the password')).toEqual(wrong);
  });

  it('must wait after ten, twice as long after each further one, whoever is tried', async () => {
    await forget();
    await failTimes(10);
    expect(await enter('ana@example.org', password)).toMatchObject({
      status: 429,
      retryAfter: expect.stringMatching(/^(60|59)$/),
      code: 'RATE_LIMITED',
      message: 'Too many wrong sign-ins. Try again in 1 min.',
    });
    expect((await enter('nobody@example.org', password)).status).toBe(429);
    await later(1);
    await failTimes(1);
    expect((await enter('ana@example.org', password)).message).toMatch(/in 2 min/);
    await later(2);
    expect((await enter('ana@example.org', password)).status).toBe(200);
  });

  it('is forgotten after a while', async () => {
    await forget();
    await failTimes(9);
    await later(11);
    await failTimes(9);
    expect((await enter('ana@example.org', password)).status).toBe(200);
  });

  it('is not made easier by signing in to an account of one’s own in between', async () => {
    await addAccount(given.database, 'mallory@example.org', { role: 'translator', locales: ['kk'] });
    await forget();
    await failTimes(9);
    expect((await enter('mallory@example.org', password)).status).toBe(200);
    await failTimes(1);
    expect((await enter('ana@example.org', password)).status).toBe(429);
  });

  it('does not get more tries by trying all at once', async () => {
    await forget();
    const tries = await Promise.all(Array.from({ length: 30 }, () => enter('ana@example.org', 'wrong')));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(20);
  });
});
