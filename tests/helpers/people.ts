import { createAuthentication } from '@portolan/api/auth/authentication';
import { createAccount, hashPassword } from '@portolan/api/people/accounts';
import type { Database } from '@portolan/drizzle/database';
import { partners, projects } from '@portolan/schema/tables';
import type { AccountRole } from '@portolan/schema/vocabularies/account-role';
import type { Locale } from '@portolan/schema/vocabularies/locale';
import { eq } from 'drizzle-orm';
import type { Api } from './api.ts';
import { type Asker, createAsker } from './asker.ts';

/** What a test entrusts somebody with; a partner and a project by slug. */
export interface Trust {
  role: AccountRole;
  partner?: string;
  project?: string;
  locales?: Locale[];
}

const hashed = (database: Database) => {
  const settings = { secret: 'only for a hash, which needs no secret at all', publicUrl: 'http://127.0.0.1' };
  return hashPassword({ database, authentication: createAuthentication(database, settings) }, password, []);
};

/** Somebody with an account, who asks the API signed in. */
export interface Person extends Asker {
  readonly id: string;
  readonly email: string;
  /** The session, as the header "Cookie" carries it. */
  readonly cookie: string;
}

/** The password of everybody whom a test makes. */
export const password = 'lantern orchid gravel seventeen';
let hash: Promise<string> | undefined;

/** Makes an account and gives the id of its row. */
export async function addAccount(database: Database, email: string, ...trusts: Trust[]): Promise<string> {
  hash ??= hashed(database);
  const passwordHash = await hash;
  const grants = await Promise.all(
    trusts.map(async ({ role, partner, project, locales }) => ({
      role,
      locales,
      ...(partner !== undefined && { partnerId: await idOf(database, partners, partner) }),
      ...(project !== undefined && { projectId: await idOf(database, projects, project) }),
    })),
  );
  const [name = email] = email.split('@');
  return database.db.transaction((tx) => createAccount(tx, { email, name, grants, passwordHash }));
}

/** Makes an account `<name>@example.org` with what it is entrusted with, and signs it in over HTTP. */
export async function addPerson(database: Database, api: Api, name: string, ...trusts: Trust[]): Promise<Person> {
  const email = `${name}@example.org`;
  const id = await addAccount(database, email, ...trusts);
  const cookie = await signIn(api, email);
  return { id, email, cookie, ...createAsker(api.url, { cookie, origin: api.url }, api.reports) };
}

/** Signs somebody in and gives the cookies as a browser sends them back. */
export async function signIn(api: Pick<Api, 'fetch' | 'url'>, email: string, secret = password): Promise<string> {
  const response = await postAuth(api, '/sign-in/email', { email, password: secret });
  if (!response.ok) throw new Error(`"${email}" cannot sign in: ${await response.text()}`);
  return cookiesOf(response);
}

/** Posts to the routes of signing in, as a page of the API's own does. */
export const postAuth = (
  api: Pick<Api, 'fetch' | 'url'>,
  path: string,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Response> =>
  api.fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: api.url, ...headers },
    body: JSON.stringify(body),
  });

/** What a browser would send back of the cookies that an answer set. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .filter((cookie) => !/Max-Age=0/i.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

async function idOf(database: Database, table: typeof partners | typeof projects, slug: string): Promise<string> {
  const [row] = await database.db.select({ id: table.id }).from(table).where(eq(table.slug, slug));
  if (row === undefined) throw new Error(`There is no record "${slug}".`);
  return row.id;
}
