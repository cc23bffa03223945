import { tell } from '@portolan/schema/sentences/tell';
import { bulkChanges } from '@portolan/schema/tables';
import type { BulkStep } from '@portolan/schema/tables/bulk-changes';
import type { PublicationStatus } from '@portolan/schema/vocabularies/publication-status';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import type { Database } from '../database.ts';
import { archiveRecord } from './archive.ts';
import { asWritten } from './check-record.ts';
import { type CurrentRecord, findCurrent, findNoun, findRevision } from './current-record.ts';
import { differences } from './differences.ts';
import { requireKnownPaths } from './known-paths.ts';
import { type Change, type Path, valueAt } from './paths.ts';
import { EditingRefused, type Problem, refusal } from './problems.ts';
import { type Permit, type Published, publishChanges } from './publish-changes.ts';
import { tryPublishing } from './publish-draft.ts';
import type { Tx } from './rows.ts';
import { verifyRecord } from './verify.ts';

/** What became of one record of many. */
export interface BulkRow {
  recordId: string;
  before: unknown;
  after: unknown;
  revision: number;
  isChanged: boolean;
  problems: readonly Problem[];
}

export interface BulkResult {
  /** What undoes it; undefined when nothing was changed. */
  id: string | undefined;
  rows: BulkRow[];
}

/** A change of many records of one noun, to be noted as one. */
export interface Bulk {
  noun: NounKey;
  recordIds: readonly string[];
  /** Say what would be done, and do nothing. */
  isDryRun: boolean;
  actor: string;
  reason: string;
  permit?: Permit | undefined;
}

/** Changes one of the records, and says what stood there before and stands there now; it throws `EditingRefused`. */
type ChangeOne = (
  tx: Tx,
  recordId: string,
  current: CurrentRecord,
) => Promise<Pick<BulkRow, 'before' | 'after'> & Published>;

/** Sets one place of many records, each for itself: one that cannot be published stops no other. */
export async function bulkUpdate(database: Database, bulk: Bulk, change: Change): Promise<BulkResult> {
  const { noun, actor, reason, permit } = bulk;
  requireKnownPaths(nounForms[noun], [change]);
  return changeEach(database, bulk, async (tx, recordId, { record, revision: base }) => {
    const publishing = { noun, recordId, base, changes: [change], actor, reason, permit };
    const published = await publishChanges(tx, publishing);
    return { ...published, before: valueAt(record, change.path) ?? null, after: change.value };
  });
}

/** Notes of many records that somebody confirmed them today, each for itself. */
export const verifyRecords = (database: Database, bulk: Bulk, today: string): Promise<BulkResult> =>
  changeEach(database, bulk, async (tx, recordId, { record }) => {
    const published = await verifyRecord(tx, { ...bulk, recordId, today });
    return { ...published, before: record.verifiedOn ?? null, after: today };
  });

/**
 * Takes many records off the site. One that a public record names stays, and is told with what names it; records that
 * only name each other from below go together, such as a partner and its parts.
 */
export const archiveRecords = (database: Database, bulk: Bulk): Promise<BulkResult> =>
  changeEach(database, bulk, async (tx, recordId, { record }) => {
    const published = await archiveRecord(tx, { ...bulk, recordId });
    return { ...published, before: record.publicationStatus, after: 'archived' };
  });

/** Each record in a transaction inside one that holds them all: what is refused for another of them is tried again. */
async function changeEach(database: Database, bulk: Bulk, changeOne: ChangeOne): Promise<BulkResult> {
  const { noun, recordIds, isDryRun, actor, reason } = bulk;
  const rows = new Map<string, BulkRow>();
  const result: BulkResult = { id: undefined, rows: [] };
  const changeAll = async (tx: Tx) => {
    // In one order, so that two people who change the same records wait for each other.
    for (let left = [...recordIds].sort(), before = left.length + 1; left.length < before; ) {
      before = left.length;
      for (const recordId of left) rows.set(recordId, await tryOne(tx, noun, recordId, changeOne));
      left = left.filter((recordId) => rows.get(recordId)?.problems.some(({ code }) => code === 'STILL_USED'));
    }
    const steps = [...rows.values()]
      .filter(({ isChanged }) => isChanged)
      .map(({ recordId, revision }): BulkStep => ({ recordId, before: revision - 1, after: revision }));
    if (isDryRun || steps.length === 0) return;
    const noted = { noun: nounForms[noun].type, editor: actor, reason, steps };
    const [made] = await tx.insert(bulkChanges).values(noted).returning({ id: bulkChanges.id });
    result.id = made?.id;
  };
  if (isDryRun) await tryPublishing(database.db, changeAll);
  else await database.db.transaction(changeAll);
  result.rows = recordIds.map((recordId) => rows.get(recordId) as BulkRow);
  return result;
}

async function tryOne(tx: Tx, noun: NounKey, recordId: string, changeOne: ChangeOne): Promise<BulkRow> {
  const { type } = nounForms[noun];
  const row: BulkRow = { recordId, before: null, after: null, revision: 0, isChanged: false, problems: [] };
  try {
    return await tx.transaction(async (inner) => {
      const current = await findCurrent(inner as unknown as Tx, type, recordId);
      if (current === undefined) throw refusal('NOT_FOUND', tell('record.notPublished', { type }));
      row.revision = current.revision;
      const { before, after, revision } = await changeOne(inner as unknown as Tx, recordId, current);
      return { ...row, before, after, revision, isChanged: revision > current.revision };
    });
  } catch (error) {
    if (error instanceof EditingRefused) return { ...row, problems: error.problems };
    throw error;
  }
}

interface Undoing {
  id: string;
  actor: string;
  /** What lets places of a record be taken back. */
  permitFor: (noun: NounKey, places: readonly Path[]) => Permit;
}

/** Takes a change of many records back. What somebody changed since at the same place stays, and is told. */
export async function undoBulk(database: Database, { id, actor, permitFor }: Undoing): Promise<BulkRow[]> {
  const { db } = database;
  const [bulk] = await db
    .select()
    .from(bulkChanges)
    .where(and(eq(bulkChanges.id, id), isNull(bulkChanges.undoneAt)));
  const noun = bulk && findNoun(bulk.noun);
  if (bulk === undefined || noun === undefined) throw refusal('NOT_FOUND', tell('bulk.notFound', {}), ['id']);
  const rows: BulkRow[] = [];
  for (const { recordId, before, after } of bulk.steps) {
    const row: BulkRow = { recordId, before: null, after: null, revision: after, isChanged: false, problems: [] };
    const act = async (tx: Tx) => {
      const then = asWritten((await findRevision(tx, recordId, after)) ?? {});
      const changes = differences(then, asWritten((await findRevision(tx, recordId, before)) ?? {}));
      const reason = `Undid: ${bulk.reason}`;
      const places = changes.map(({ path }) => path);
      const permit = permitFor(noun, places);
      // An archived record stays archived unless that is what is taken back.
      const status = changes.find(({ path: [field] }) => field === 'publicationStatus')?.value;
      const publishing = {
        noun,
        recordId,
        base: after,
        changes,
        actor,
        reason,
        permit,
        status: status as PublicationStatus | undefined,
      };
      const { revision } = await publishChanges(tx, publishing);
      const [first] = changes;
      return { ...row, before: first && valueAt(then, first.path), after: first?.value, revision, isChanged: true };
    };
    try {
      rows.push(await db.transaction(act));
    } catch (error) {
      if (!(error instanceof EditingRefused)) throw error;
      rows.push({ ...row, problems: error.problems });
    }
  }
  await db.update(bulkChanges).set({ undoneAt: sql`now()` }).where(eq(bulkChanges.id, id));
  return rows;
}
