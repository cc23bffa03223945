import type { Database } from '@portolan/drizzle/database';
import {
  editingSessions,
  invitations,
  requestRates,
  sessions,
  signInFailures,
  verifications,
} from '@portolan/schema/tables';
import { lt, sql } from 'drizzle-orm';

/** How long is kept what is over, in days. What is not named here goes as soon as it is over. */
export const keptDays = { signInFailures: 1, invitations: 90 } as const;

const hour = 60 * 60 * 1000;
const daysAgo = (days: number) => sql`now() - make_interval(days => ${days})`;

/** Deletes what is kept about people and is over: sessions, links, invitations, failures, who had what open. */
export async function forgetWhatIsOver({ db }: Pick<Database, 'db'>): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
  await db.delete(verifications).where(lt(verifications.expiresAt, sql`now()`));
  await db.delete(signInFailures).where(lt(signInFailures.lastAt, daysAgo(keptDays.signInFailures)));
  const ended = sql`coalesce(${invitations.acceptedAt}, ${invitations.revokedAt}, ${invitations.expiresAt})`;
  await db.delete(invitations).where(lt(ended, daysAgo(keptDays.invitations)));
  await db.delete(editingSessions).where(lt(editingSessions.seenAt, sql`now() - interval '1 day'`));
  await db.delete(requestRates).where(lt(requestRates.minute, sql`extract(epoch from now()) / 60 - 5`));
}

/** Does so now and every hour, until the function that it gives is called. */
export function keepForgetting(database: Pick<Database, 'db'>, report: (error: unknown) => void): () => void {
  const forget = () => void forgetWhatIsOver(database).catch(report);
  forget();
  const timer = setInterval(forget, hour).unref();
  return () => clearInterval(timer);
}
