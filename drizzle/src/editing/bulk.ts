import { bulkChanges } from '@portolan/schema/tables';
import type { BulkStep } from '@portolan/schema/tables/bulk-changes';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import type { Database } from '../database.ts';
import { asWritten } from './check-record.ts';
import { findCurrent, findNoun, findRevision } from './current-record.ts';
import { differences } from './differences.ts';
import { requireKnownPaths } from './known-paths.ts';
import { type Change, valueAt } from './paths.ts';
import { EditingRefused, type Problem, refusal } from './problems.ts';
import { type Permit, publishChanges } from './publish-changes.ts';
import { tryPublishing } from './publish-draft.ts';
import type { Tx } from './rows.ts';

interface BulkUpdate {
  noun: NounKey;
  recordIds: readonly string[];
  change: Change;
  /** Say what would be done, and do nothing. */
  isDryRun: boolean;
  actor: string;
  reason: string;
  permit?: Permit | undefined;
}

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

/** Sets one place of many records, each for itself: one that cannot be published stops no other. */
export async function bulkUpdate(database: Database, update: BulkUpdate): Promise<BulkResult> {
  const { noun, recordIds, isDryRun, actor, reason } = update;
  requireKnownPaths(nounForms[noun], [update.change]);
  const rows: BulkRow[] = [];
  const steps: BulkStep[] = [];
  for (const recordId of recordIds) {
    const row = await updateOne(database, update, recordId);
    rows.push(row);
    if (row.isChanged && !isDryRun) steps.push({ recordId, before: row.revision - 1, after: row.revision });
  }
  if (steps.length === 0) return { id: undefined, rows };
  const noted = { noun: nounForms[noun].type, editor: actor, reason, steps };
  const [made] = await database.db.insert(bulkChanges).values(noted).returning({ id: bulkChanges.id });
  return { id: made?.id, rows };
}

async function updateOne(database: Database, update: BulkUpdate, recordId: string): Promise<BulkRow> {
  const { noun, change, isDryRun, actor, reason, permit } = update;
  const row = { recordId, before: null as unknown, after: change.value, revision: 0, isChanged: false };
  const act = async (tx: Tx) => {
    const current = await findCurrent(tx, nounForms[noun].type, recordId);
    if (current === undefined)
      throw refusal('NOT_FOUND', `There is no published ${nounForms[noun].type} with this id.`);
    row.before = valueAt(current.record, change.path) ?? null;
    row.revision = current.revision;
    const publishing = { noun, recordId, base: current.revision, changes: [change], actor, reason, permit };
    const published = await publishChanges(tx, publishing);
    row.isChanged = published.revision > current.revision;
    row.revision = published.revision;
  };
  try {
    const refused = isDryRun ? await tryPublishing(database.db, act) : await database.db.transaction(act);
    return { ...row, problems: refused?.problems ?? [] };
  } catch (error) {
    if (error instanceof EditingRefused) return { ...row, problems: error.problems };
    throw error;
  }
}

interface Undoing {
  id: string;
  actor: string;
  permitFor: (noun: NounKey) => Permit;
}

/** Takes a change of many records back. What somebody changed since at the same place stays, and is told. */
export async function undoBulk(database: Database, { id, actor, permitFor }: Undoing): Promise<BulkRow[]> {
  const { db } = database;
  const [bulk] = await db
    .select()
    .from(bulkChanges)
    .where(and(eq(bulkChanges.id, id), isNull(bulkChanges.undoneAt)));
  const noun = bulk && findNoun(bulk.noun);
  if (bulk === undefined || noun === undefined) throw refusal('NOT_FOUND', 'There is no such change to undo.', ['id']);
  const rows: BulkRow[] = [];
  for (const { recordId, before, after } of bulk.steps) {
    const row: BulkRow = { recordId, before: null, after: null, revision: after, isChanged: false, problems: [] };
    const act = async (tx: Tx) => {
      const then = asWritten((await findRevision(tx, recordId, after)) ?? {});
      const changes = differences(then, asWritten((await findRevision(tx, recordId, before)) ?? {}));
      const reason = `Undid: ${bulk.reason}`;
      const publishing = { noun, recordId, base: after, changes, actor, reason, permit: permitFor(noun) };
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
