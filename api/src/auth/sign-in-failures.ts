import type { Database } from '@portolan/drizzle/database';
import { limits } from '@portolan/schema/limits';
import { signInFailures } from '@portolan/schema/tables';
import { eq, inArray, sql } from 'drizzle-orm';

/** How many wrong sign-ins there may be before one has to wait: from one address, and for one account from anywhere. */
const most = { address: limits.wrongSignIns.anonymous, account: 50 } as const;
/** After so many minutes without another try a failure is forgotten, on top of any wait. */
const forgottenMinutes = 10;
/** The wait doubles from a minute with every further failure, up to this. */
const longestWaitMinutes = 60;

interface Attempt {
  address: string;
  email: string;
}

const keysOf = ({ address, email }: Attempt) => ({
  address: `address ${address}`,
  account: `account ${email.trim().toLowerCase()}`,
});

/**
 * Counts a try to sign in as failed until `forgiveSignIn` says otherwise, so that tries at the same moment count too.
 * Returns after how many seconds to try again; 0 for now.
 */
export async function beginSignIn({ db }: Pick<Database, 'db'>, attempt: Attempt): Promise<number> {
  const keys = keysOf(attempt);
  const address = await count(db, keys.address, most.address);
  return address > 0 ? address : count(db, keys.account, most.account);
}

/** Takes back what `beginSignIn` counted: whoever signed in owns the account, but not all tries from the address. */
export async function forgiveSignIn({ db }: Pick<Database, 'db'>, attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  await db.delete(signInFailures).where(eq(signInFailures.key, keys.account));
  await db
    .update(signInFailures)
    .set({ count: sql`greatest(${signInFailures.count} - 1, 0)` })
    .where(inArray(signInFailures.key, [keys.address]));
}

/**
 * Counts a wrong API key that came from an address. Returns for how many seconds no key is taken from there; 0 when the
 * next one is.
 */
export function noteWrongKey({ db }: Pick<Database, 'db'>, address: string): Promise<number> {
  return count(db, `keys from ${address}`, limits.wrongKeys.anonymous);
}

async function count(db: Database['db'], key: string, limit: number): Promise<number> {
  const t = signInFailures;
  const wait = sql`make_interval(mins => case when ${t.count} < ${limit} then 0
    else least(${longestWaitMinutes}, power(2, least(${t.count} - ${limit}, 10)))::int end)`;
  // A try at the same moment may have been noted later than this one began.
  const mustWait = sql`(${t.count} >= ${limit} and ${t.lastAt} + ${wait} > now())`;
  const isForgotten = sql`${t.lastAt} + ${wait} + make_interval(mins => ${forgottenMinutes}) < now()`;
  const [row] = await db
    .insert(t)
    .values({ key, count: 1, lastAt: sql`now()` })
    .onConflictDoUpdate({
      target: t.key,
      set: {
        count: sql`case when ${isForgotten} then 1 when ${mustWait} then ${t.count} else ${t.count} + 1 end`,
        lastAt: sql`case when ${mustWait} then ${t.lastAt} else now() end`,
      },
    })
    .returning({
      seconds: sql<number>`case when ${t.lastAt} = now() then 0
        else ceil(extract(epoch from ${t.lastAt} + ${wait} - now()))::int end`,
    });
  return row?.seconds ?? 0;
}
