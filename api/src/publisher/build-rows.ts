import type { Database } from '@portolan/drizzle/database';
import type { PageProblem, ReleaseFacts, ReleaseStage } from '@portolan/schema/renderer';
import { type DeployOutcome, siteBuilds, sitePublication } from '@portolan/schema/tables';
import type { siteBuildCause } from '@portolan/schema/vocabularies/site-build-cause';
import type { ValueOf } from '@portolan/schema/vocabularies/vocabulary';
import { and, asc, desc, eq, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm';

export type BuildRow = typeof siteBuilds.$inferSelect;
export type BuildCause = ValueOf<typeof siteBuildCause>;

type Db = Database['db'];

const underWay = ['building', 'checking', 'switching'] as const;
/** Rows are small; two hundred builds tell enough of the past. */
const mostRows = 200;
const now = sql`now()`;

export async function findPin(db: Db): Promise<string | undefined> {
  const [row] = await db.select({ id: sitePublication.pinnedBuildId }).from(sitePublication);
  return row?.id ?? undefined;
}

/** Notes which builds can be gone back to: those whose pages are there. */
export async function noteKept(db: Db, kept: readonly string[]): Promise<void> {
  const isKept = inArray(siteBuilds.id, [...kept]);
  await db
    .update(siteBuilds)
    .set({ isKept: isKept as SQL<boolean> })
    .where(ne(siteBuilds.isKept, isKept));
}

/** Gives up going back to a build, and says at it why. */
export async function dropPin(db: Db, id: string, problems: readonly PageProblem[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(siteBuilds).set({ problems }).where(eq(siteBuilds.id, id));
    await tx.update(sitePublication).set({ pinnedBuildId: null }).where(eq(sitePublication.pinnedBuildId, id));
  });
}

/** The build that somebody asked for first and that has not begun. */
export async function findQueued(db: Db): Promise<BuildRow | undefined> {
  const [row] = await db
    .select()
    .from(siteBuilds)
    .where(eq(siteBuilds.state, 'queued'))
    .orderBy(asc(siteBuilds.createdAt));
  return row;
}

/** Asks for a build; the publisher hears of it. */
export async function queueBuild(
  db: Pick<Db, 'insert'>,
  values: Pick<BuildRow, 'cause'> & Partial<Pick<BuildRow, 'askedBy' | 'acceptsLoss'>>,
): Promise<BuildRow> {
  const [row] = await db.insert(siteBuilds).values(values).returning();
  return row as BuildRow;
}

/** Begins a build. One whose end could not be written, as the database was away, was interrupted. */
export async function beginBuild(db: Db, id: string, contentRevision: number, stamp: string): Promise<void> {
  const interrupted = { state: 'interrupted', finishedAt: now } as const;
  await db
    .update(siteBuilds)
    .set(interrupted)
    .where(and(ne(siteBuilds.id, id), inArray(siteBuilds.state, [...underWay])));
  const begun = { state: 'building', stage: 'reading', startedAt: now, contentRevision, stamp } as const;
  await db.update(siteBuilds).set(begun).where(eq(siteBuilds.id, id));
}

export async function noteProgress(
  db: Db,
  id: string,
  stage: ReleaseStage,
  done: number,
  total: number,
): Promise<void> {
  const state = stage === 'checking' || stage === 'switching' ? stage : 'building';
  await db
    .update(siteBuilds)
    .set({ state, stage, done, total })
    .where(and(eq(siteBuilds.id, id), inArray(siteBuilds.state, [...underWay])));
}

export async function noteFailure(db: Db, id: string, problems: readonly PageProblem[]): Promise<void> {
  await db.update(siteBuilds).set({ state: 'failed', problems, finishedAt: now }).where(eq(siteBuilds.id, id));
}

export async function noteDeploys(db: Db, id: string, deploys: readonly DeployOutcome[]): Promise<void> {
  await db.update(siteBuilds).set({ deploys }).where(eq(siteBuilds.id, id));
}

/** A build went live. What was live is `before` from now on. */
export async function noteLive(
  db: Db,
  { id, pages, bytes }: Pick<ReleaseFacts, 'id' | 'pages' | 'bytes'>,
  before: 'replaced' | 'rolled_back' = 'replaced',
): Promise<void> {
  await db.transaction(async (tx) => {
    const others = and(eq(siteBuilds.state, 'live'), ne(siteBuilds.id, id));
    await tx.update(siteBuilds).set({ state: before }).where(others);
    const live = { state: 'live', stage: null, pages, bytes, finishedAt: sql`coalesce(finished_at, now())` } as const;
    await tx.update(siteBuilds).set(live).where(eq(siteBuilds.id, id));
    const kept = tx.select({ id: siteBuilds.id }).from(siteBuilds).orderBy(desc(siteBuilds.createdAt)).limit(mostRows);
    await tx.delete(siteBuilds).where(notInArray(siteBuilds.id, kept));
  });
}

/**
 * Says of builds that a process before this one left under way that they were cut off, and asks anew for what somebody
 * had asked for. What is live on the disk is live here too: a process may end between the two.
 */
export async function settleRows(db: Db, live: ReleaseFacts | undefined): Promise<void> {
  if (live !== undefined) await noteLive(db, live);
  const cutOff = await db
    .update(siteBuilds)
    .set({ state: 'interrupted', finishedAt: now })
    .where(inArray(siteBuilds.state, [...underWay]))
    .returning();
  for (const { cause, askedBy, acceptsLoss } of cutOff) {
    if (cause === 'asked') await queueBuild(db, { cause, askedBy, acceptsLoss });
  }
}

/** How long ago the last build of exactly this failed, in milliseconds, and how many did; undefined when it did not. */
export async function findFailureOf(
  db: Db,
  stamp: string,
): Promise<{ ageMilliseconds: number; count: number } | undefined> {
  const ageMilliseconds = sql<number>`(extract(epoch from now() - ${siteBuilds.finishedAt}) * 1000)::float8`;
  const count = sql<number>`(count(*) filter (where ${siteBuilds.state} = 'failed') over ())::int`;
  const [row] = await db
    .select({ state: siteBuilds.state, ageMilliseconds, count })
    .from(siteBuilds)
    .where(eq(siteBuilds.stamp, stamp))
    .orderBy(desc(siteBuilds.createdAt))
    .limit(1);
  return row?.state === 'failed' ? row : undefined;
}
