import { tell } from '@portolan/schema/sentences/tell';
import { apiKeys, credentials, grants, sessions, users, verifications } from '@portolan/schema/tables';
import type { Locale } from '@portolan/schema/vocabularies/locale';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { findWeakness } from '../auth/password-strength.ts';
import type { Grant } from '../auth/viewer.ts';
import { checkGrants } from './check-grants.ts';
import { PeopleRefused } from './people-refused.ts';
import type { Registry, Tx } from './registry.ts';

/** Any fixed number: changes that could leave no administrator wait for each other on it. */
const administratorsLock = 7_367_827;
const longestName = 120;

export interface NewAccount {
  email: string;
  name: string;
  grants: readonly Grant[];
  /** As `hashPassword` gave it; without one the person signs in with the identity provider. */
  passwordHash?: string | undefined;
}

/** An e-mail address as accounts are known by it. Throws `PeopleRefused` when it is none. */
export function readEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 254) return email;
  throw new PeopleRefused('INVALID', ['email'], tell('account.email', { email: text }));
}

export function readName(text: string): string {
  const name = text.trim();
  if (name === '') throw new PeopleRefused('REQUIRED', ['name'], tell('account.name', {}));
  if (name.length <= longestName) return name;
  throw new PeopleRefused('INVALID', ['name'], tell('account.nameTooLong', { most: longestName }));
}

/** The hash of a password that is strong enough. Throws `PeopleRefused` with what is weak. */
export async function hashPassword(
  { authentication }: Registry,
  password: string,
  about: readonly string[],
): Promise<string> {
  const weakness = await findWeakness(password, about);
  if (weakness !== undefined) throw new PeopleRefused('INVALID', ['password'], weakness);
  const context = await (await authentication.betterAuth()).$context;
  return context.password.hash(password);
}

/** Makes an account and gives its id. Throws `PeopleRefused` when the address has one. */
export async function createAccount(tx: Tx, account: NewAccount): Promise<string> {
  const { name, passwordHash } = account;
  const email = readEmail(account.email);
  const [user] = await tx
    .insert(users)
    .values({ name: readName(name), email, emailVerified: true })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (user === undefined) throw new PeopleRefused('TAKEN', ['email'], tell('account.taken', { email }));
  if (passwordHash !== undefined) {
    await tx
      .insert(credentials)
      .values({ userId: user.id, providerId: 'credential', accountId: user.id, password: passwordHash });
  }
  await writeGrants(tx, { userId: user.id }, account.grants);
  return user.id;
}

type Holder = Pick<typeof grants.$inferInsert, 'userId' | 'invitationId' | 'apiKeyId'>;

export async function writeGrants(tx: Tx, holder: Holder, list: readonly Grant[]): Promise<void> {
  checkGrants(list);
  await tx
    .insert(grants)
    .values(list.map(({ locales = [], ...grant }) => ({ ...grant, ...holder, locales: [...locales] })));
}

/** Changes what a person may do. At least one active administrator remains. */
export async function changeGrants({ database }: Registry, userId: string, list: readonly Grant[]): Promise<void> {
  await database.db.transaction(async (tx) => {
    await lockAdministrators(tx);
    await requireAccount(tx, userId);
    await tx.delete(grants).where(eq(grants.userId, userId));
    await writeGrants(tx, { userId }, list);
    await requireAdministrator(tx);
  });
}

/** Ends a person's access at once, with all sessions, keys and links. At least one active administrator remains. */
export async function deactivate({ database }: Registry, userId: string): Promise<void> {
  await database.db.transaction((tx) => endAccess(tx, userId));
}

/** The same inside a transaction. */
export async function endAccess(tx: Tx, userId: string): Promise<void> {
  await lockAdministrators(tx);
  await requireAccount(tx, userId);
  await tx
    .update(users)
    .set({ deactivatedAt: sql`now()` })
    .where(and(eq(users.id, userId), isNull(users.deactivatedAt)));
  await requireAdministrator(tx);
  await tx.delete(sessions).where(eq(sessions.userId, userId));
  await tx.delete(apiKeys).where(eq(apiKeys.referenceId, userId));
  await tx.delete(verifications).where(eq(verifications.value, userId));
}

/** Lets a person sign in again. Keys do not come back. */
export async function reactivate({ database }: Registry, userId: string): Promise<void> {
  await database.db.transaction(async (tx) => {
    await requireAccount(tx, userId);
    await tx.update(users).set({ deactivatedAt: null }).where(eq(users.id, userId));
  });
}

export async function changeOwnAccount(
  { database }: Registry,
  userId: string,
  { name, locale }: { name?: string | undefined; locale?: Locale | undefined },
): Promise<void> {
  const values = { ...(name !== undefined && { name: readName(name) }), ...(locale !== undefined && { locale }) };
  if (Object.keys(values).length > 0) await database.db.update(users).set(values).where(eq(users.id, userId));
}

/** Ends one session of a person, or all but `except`. */
export async function endSessions(
  { database }: Registry,
  userId: string,
  which: { id: string } | { except: string },
): Promise<void> {
  const meant = 'id' in which ? eq(sessions.id, which.id) : ne(sessions.id, which.except);
  const ended = await database.db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), meant))
    .returning({ id: sessions.id });
  if ('id' in which && ended.length === 0) {
    throw new PeopleRefused('NOT_FOUND', ['id'], tell('session.notFound', {}));
  }
}

export async function requireAccount(tx: Pick<Tx, 'select'>, userId: string): Promise<typeof users.$inferSelect> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  if (user === undefined) throw new PeopleRefused('NOT_FOUND', ['id'], tell('account.notFound', {}));
  return user;
}

const lockAdministrators = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(${administratorsLock})`);

async function requireAdministrator(tx: Tx): Promise<void> {
  const [left] = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(grants, eq(grants.userId, users.id))
    .where(and(eq(grants.role, 'administrator'), isNull(users.deactivatedAt)))
    .limit(1);
  if (left !== undefined) return;
  throw new PeopleRefused('NOT_POSSIBLE', [], tell('account.lastAdministrator', {}));
}
