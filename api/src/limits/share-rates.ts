import type { Database } from '@portolan/drizzle/database';
import { requestRates } from '@portolan/schema/tables';
import { lt, sql } from 'drizzle-orm';
import type { Share, Spending } from './rates.ts';

/** Minutes that are over are of no use to anybody. */
const keptMinutes = 2;

/** Adds up in the database what all processes spent in a minute. */
export const shareIn =
  ({ db }: Pick<Database, 'db'>): Share =>
  async (minute, news) => {
    const t = requestRates;
    // In one order, so that two processes do not wait for each other.
    const rows = [...news]
      .map(([key, spending]) => ({ key, minute, ...spending }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    if (rows.length === 0) return new Map();
    const all = await db
      .insert(t)
      .values(rows)
      .onConflictDoUpdate({
        target: [t.key, t.minute],
        set: { requests: sql`${t.requests} + excluded.requests`, points: sql`${t.points} + excluded.points` },
      })
      .returning();
    await db.delete(t).where(lt(t.minute, minute - keptMinutes));
    return new Map<string, Spending>(all.map(({ key, requests, points }) => [key, { requests, points }]));
  };
