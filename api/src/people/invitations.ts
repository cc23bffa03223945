import { createHash, randomBytes } from 'node:crypto';
import { tell } from '@portolan/schema/sentences/tell';
import { grants, invitations, users } from '@portolan/schema/tables';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { toGrant } from '../auth/grants.ts';
import type { Grant } from '../auth/viewer.ts';
import { createAccount, hashPassword, readEmail, readName, writeGrants } from './accounts.ts';
import { checkGrants } from './check-grants.ts';
import { PeopleRefused } from './people-refused.ts';
import type { Registry, Tx } from './registry.ts';

/** For how many days an invitation can be accepted. */
export const invitationDays = 7;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

const isOpen = and(
  isNull(invitations.acceptedAt),
  isNull(invitations.revokedAt),
  gt(invitations.expiresAt, sql`now()`),
);

export interface Invited {
  id: string;
  /** Shown once: only its hash is kept. Whoever has it can accept. */
  link: string;
}

/** Invites somebody without an account. An earlier invitation of the same address ends. */
export async function invite(
  { database, authentication }: Registry,
  wanted: { email: string; grants: readonly Grant[]; invitedById?: string | undefined },
): Promise<Invited> {
  const email = readEmail(wanted.email);
  checkGrants(wanted.grants);
  const token = randomBytes(32).toString('base64url');
  const id = await database.db.transaction(async (tx) => {
    const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (known !== undefined) {
      throw new PeopleRefused('TAKEN', ['email'], tell('account.invitedTaken', { email }));
    }
    await tx
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitations.email, email), isOpen));
    const [made] = await tx
      .insert(invitations)
      .values({
        email,
        tokenHash: hashOf(token),
        invitedById: wanted.invitedById ?? null,
        expiresAt: sql`now() + make_interval(days => ${invitationDays})`,
      })
      .returning({ id: invitations.id });
    const { id } = made as { id: string };
    await writeGrants(tx, { invitationId: id }, wanted.grants);
    return id;
  });
  // What follows "#" is sent to no server and stands in no log.
  return { id, link: `${authentication.settings.publicUrl}/desk/invitation#${token}` };
}

export interface OpenInvitation {
  id: string;
  email: string;
  /** Undefined when it came from the command line. */
  invitedBy: string | undefined;
  expiresAt: Date;
  grants: Grant[];
}

/** The invitation that a token opens, as long as it can be accepted. */
export async function findInvitation(db: Pick<Tx, 'select'>, token: string): Promise<OpenInvitation | undefined> {
  const [found] = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      invitedBy: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedById))
    .where(and(eq(invitations.tokenHash, hashOf(token)), isOpen));
  if (found === undefined) return undefined;
  const held = await db.select().from(grants).where(eq(grants.invitationId, found.id));
  return { ...found, invitedBy: found.invitedBy ?? undefined, grants: held.map(toGrant) };
}

/**
 * Makes the account that an invitation promises and gives its id. Without a password the person signs in with the
 * identity provider, by the address that was invited.
 */
export async function acceptInvitation(
  registry: Registry,
  { token, name, password }: { token: string; name: string; password?: string | undefined },
): Promise<string> {
  const { database, authentication } = registry;
  const invitation = getInvitation(await findInvitation(database.db, token));
  if (password === undefined && authentication.settings.identityProvider === undefined) {
    throw new PeopleRefused('REQUIRED', ['password'], tell('password.choose', {}));
  }
  readName(name);
  // Hashing takes a while, in which the one connection of an embedded database must be free.
  const passwordHash =
    password === undefined ? undefined : await hashPassword(registry, password, [name, invitation.email]);
  return database.db.transaction(async (tx) => {
    const claimed = await tx
      .update(invitations)
      .set({ acceptedAt: sql`now()` })
      .where(and(eq(invitations.id, invitation.id), isOpen))
      .returning({ id: invitations.id });
    if (claimed.length === 0) getInvitation(undefined);
    return createAccount(tx, { email: invitation.email, name, grants: invitation.grants, passwordHash });
  });
}

function getInvitation(found: OpenInvitation | undefined): OpenInvitation {
  if (found !== undefined) return found;
  throw new PeopleRefused('NOT_FOUND', ['token'], tell('invitation.over', {}));
}

export async function revokeInvitation({ database }: Registry, id: string): Promise<void> {
  const revoked = await database.db
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .returning({ id: invitations.id });
  if (revoked.length > 0) return;
  throw new PeopleRefused('NOT_FOUND', ['id'], tell('invitation.notFound', {}));
}
