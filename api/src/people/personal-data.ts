import type { Database } from '@portolan/drizzle/database';
import { tell } from '@portolan/schema/sentences/tell';
import {
  apiKeys,
  bulkChanges,
  credentials,
  drafts,
  editingSessions,
  grants,
  invitations,
  revisions,
  savedViews,
  schedules,
  secondFactors,
  sessions,
  uploads,
  users,
} from '@portolan/schema/tables';
import { eq, or, sql } from 'drizzle-orm';
import { endAccess, requireAccount } from './accounts.ts';
import { PeopleRefused } from './people-refused.ts';
import type { Registry } from './registry.ts';

/** The id of the account of an e-mail address. Throws `PeopleRefused` when there is none. */
export async function findPerson({ db }: Pick<Database, 'db'>, email: string): Promise<string> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email.trim().toLowerCase()));
  if (user === undefined) throw new PeopleRefused('NOT_FOUND', ['email'], tell('account.none', { email }));
  return user.id;
}

/** Everything that is kept about a person who edits, but for what would let somebody else in. */
export async function collectPersonalData({ db }: Pick<Database, 'db'>, userId: string) {
  return db.transaction(
    async (tx) => {
      const account = await requireAccount(tx, userId);
      const s = sessions;
      const k = apiKeys;
      const r = revisions;
      return {
        account,
        grants: await tx.select().from(grants).where(eq(grants.userId, userId)),
        waysToSignIn: await tx
          .select({ provider: credentials.providerId, since: credentials.createdAt })
          .from(credentials)
          .where(eq(credentials.userId, userId)),
        sessions: await tx
          .select({ from: s.createdAt, until: s.expiresAt, address: s.ipAddress, browser: s.userAgent })
          .from(s)
          .where(eq(s.userId, userId)),
        apiKeys: await tx
          .select({ name: k.name, begins: k.start, from: k.createdAt })
          .from(k)
          .where(eq(k.referenceId, userId)),
        invitations: await tx
          .select({ email: invitations.email, at: invitations.createdAt, acceptedAt: invitations.acceptedAt })
          .from(invitations)
          .where(or(eq(invitations.invitedById, userId), eq(invitations.email, account.email))),
        published: await tx
          .select({ noun: r.noun, recordId: r.recordId, revision: r.revision, reason: r.reason, at: r.createdAt })
          .from(r)
          .where(eq(r.actor, userId))
          .orderBy(r.createdAt),
        drafts: await tx.select().from(drafts).where(eq(drafts.editor, userId)),
        schedules: await tx.select().from(schedules).where(eq(schedules.editor, userId)),
        bulkChanges: await tx.select().from(bulkChanges).where(eq(bulkChanges.editor, userId)),
        savedViews: await tx.select().from(savedViews).where(eq(savedViews.editor, userId)),
        uploads: await tx
          .select({ path: uploads.path, at: uploads.createdAt })
          .from(uploads)
          .where(eq(uploads.uploadedBy, userId)),
      };
    },
    { isolationLevel: 'repeatable read' },
  );
}

/**
 * Ends an account and takes from it what says who it was. Its row stays under its id, without a name, so that the history
 * of records stays whole; the person's drafts stay for others to look at.
 */
export async function erasePerson({ database }: Registry, userId: string): Promise<void> {
  await database.db.transaction(async (tx) => {
    await endAccess(tx, userId);
    const { email } = await requireAccount(tx, userId);
    await tx.delete(credentials).where(eq(credentials.userId, userId));
    await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
    await tx.delete(grants).where(eq(grants.userId, userId));
    await tx.delete(savedViews).where(eq(savedViews.editor, userId));
    await tx.delete(editingSessions).where(eq(editingSessions.editor, userId));
    await tx.delete(invitations).where(eq(invitations.email, email));
    await tx
      .update(users)
      .set({
        name: 'Former editor',
        email: `${userId}@erased.invalid`,
        image: null,
        twoFactorEnabled: false,
        locale: 'en',
        updatedAt: sql`now()`,
      })
      .where(eq(users.id, userId));
  });
}
