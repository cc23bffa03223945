import { tell } from '@portolan/schema/sentences/tell';
import { type users, verifications } from '@portolan/schema/tables';
import { eq } from 'drizzle-orm';
import { requireAccount } from './accounts.ts';
import { PeopleRefused } from './people-refused.ts';
import type { Registry } from './registry.ts';

const validHours = 24;

interface PasswordLink {
  link: string;
  user: typeof users.$inferSelect;
}

/** A one-time link by which a person chooses a new password within a day. An earlier one ends. */
export async function createPasswordLink(
  { database, authentication }: Registry,
  userId: string,
): Promise<PasswordLink> {
  const user = await requireAccount(database.db, userId);
  if (user.deactivatedAt !== null) {
    throw new PeopleRefused('NOT_POSSIBLE', ['id'], tell('account.deactivated', { email: user.email }));
  }
  await database.db.delete(verifications).where(eq(verifications.value, userId));
  const { internalAdapter } = await (await authentication.betterAuth()).$context;
  const { generateRandomString } = await import('better-auth/crypto');
  const token = generateRandomString(43, 'a-z', 'A-Z', '0-9');
  await internalAdapter.createVerificationValue({
    // What Better Auth looks for when a new password comes with the token.
    identifier: `reset-password:${token}`,
    value: userId,
    expiresAt: new Date(Date.now() + validHours * 60 * 60 * 1000),
  });
  return { link: `${authentication.settings.publicUrl}/desk/new-password#${token}`, user };
}
