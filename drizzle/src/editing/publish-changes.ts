import { tell } from '@portolan/schema/sentences/tell';
import type { PublicationStatus } from '@portolan/schema/vocabularies/publication-status';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounForm, NounKey } from '../content/noun-form.ts';
import { PublishedMeanwhile, publishRecord } from '../publish-record.ts';
import { asWritten, checkRecord } from './check-record.ts';
import { readConflicts } from './conflicts.ts';
import { type CurrentRecord, findCurrent, findRevision } from './current-record.ts';
import { differences } from './differences.ts';
import { findTakenSlug } from './free-slug.ts';
import { withMeasuredFiles } from './measured-files.ts';
import { type Choice, mergeChanges } from './merge.ts';
import type { Change } from './paths.ts';
import { EditingRefused, type Problem, refusal } from './problems.ts';
import { resolveReferences } from './references.ts';
import { lockRecord, type Tx } from './rows.ts';
import { ruleProblem } from './rule-problem.ts';
import { findBrokenTextLinks } from './text-links.ts';
import { listDocumentsWith, publishUploads } from './uploads.ts';

/** What a publish is about to do; whoever may not do it throws. */
export type Permit = (tx: Tx, intent: { before: ContentRecord | undefined; after: ContentRecord }) => Promise<void>;

export interface Publishing {
  noun: NounKey;
  recordId: string;
  /** The revision that the changes were made on; 0 for a new record. */
  base: number;
  changes: readonly Change[];
  choices?: readonly Choice[] | undefined;
  /** Without it a draft is published and anything else stays what it is. */
  status?: PublicationStatus | undefined;
  actor: string;
  reason: string;
  permit?: Permit | undefined;
}

export interface Published {
  id: string;
  revision: number;
  record: ContentRecord;
  /** What it changed; nothing when the record already said all of it, and then there is no new revision. */
  changes: Change[];
}

/**
 * Sets changes on the record as it is now and publishes it. Call it in a transaction: it throws `EditingRefused` with
 * every problem or conflict, and then nothing may stay.
 */
export async function publishChanges(tx: Tx, publishing: Publishing): Promise<Published> {
  const { noun, recordId, base, changes } = publishing;
  const form = nounForms[noun];
  await lockRecord(tx, recordId);
  const current = await findCurrent(tx, form.type, recordId);
  if (current === undefined && base > 0) throw refusal('NOT_FOUND', tell('record.deleted', { type: form.type }));
  const started = await findRevision(tx, recordId, base);
  if (started === undefined)
    throw refusal('INVALID', tell('record.noRevision', { type: form.type, revision: base }), ['revision']);
  const merged = mergeChanges(started, current?.record ?? {}, changes, publishing.choices);
  if (merged.conflicts.length > 0) {
    // A conflict tells what the record says, so whoever may not publish must not come this far.
    const choices = changes.map(({ path }): Choice => ({ path, side: 'mine' }));
    const { record } = mergeChanges(started, current?.record ?? {}, changes, choices);
    await publishing.permit?.(tx, { before: current?.record, after: record as ContentRecord });
    const conflicts = await readConflicts(tx, recordId, base, merged.conflicts);
    throw new EditingRefused(
      conflicts.map(({ path }) => ({
        path,
        code: 'CONFLICT',
        ...tell('record.changedMeanwhile', { field: path.join('.') }),
      })),
      conflicts,
    );
  }
  const lost = merged.lost.map((path): Problem => {
    return { path, code: 'NOT_FOUND', ...tell('record.itemGone', { field: path.join('.') }) };
  });
  if (lost.length > 0) throw new EditingRefused(lost);
  return writeRecord(tx, publishing, current, merged.record);
}

/** Checks and publishes a record in place of the current one. */
export async function writeRecord(
  tx: Tx,
  { noun, recordId, status, actor, reason, permit }: Omit<Publishing, 'base' | 'changes'>,
  current: CurrentRecord | undefined,
  candidate: Record<string, unknown>,
): Promise<Published> {
  const form = nounForms[noun];
  const before = current?.record;
  const was = before?.publicationStatus as PublicationStatus | undefined;
  const becomes = status ?? (was === undefined || was === 'draft' ? 'published' : was);
  const { checked, idOf } = await checkWhole(tx, form, recordId, { ...candidate, publicationStatus: becomes });
  const { record: shown, replaced } =
    becomes === 'published' ? await publishUploads(tx, checked) : { record: checked, replaced: [] };
  const { record, problems: absent } = await withMeasuredFiles(tx, shown);
  if (absent.length > 0) throw new EditingRefused(absent);
  const changes = differences(before ?? {}, record);
  await permit?.(tx, { before, after: record });
  if (current !== undefined && changes.length === 0) {
    return { id: recordId, revision: current.revision, record, changes };
  }
  const existing = current && { id: recordId, revision: current.revision };
  const { revision } = await publishRecord(tx, { form, record, idOf, actor, reason, existing, id: recordId }).catch(
    (error: unknown) => {
      if (error instanceof PublishedMeanwhile) throw refusal('CONFLICT', tell('record.publishedMeanwhile', {}));
      const problem = ruleProblem(form, error);
      throw problem === undefined ? error : new EditingRefused([problem]);
    },
  );
  for (const path of replaced) await publishOthersWith(tx, path, recordId, actor);
  return { id: recordId, revision, record, changes };
}

/** Publishes other documents anew that have a file whose bytes are others now, with the size and checksum that are right. */
async function publishOthersWith(tx: Tx, path: string, but: string, actor: string): Promise<void> {
  for (const recordId of await listDocumentsWith(tx, path)) {
    if (recordId === but) continue;
    await lockRecord(tx, recordId);
    const current = await findCurrent(tx, 'Document', recordId);
    if (current === undefined) continue;
    const status = current.record.publicationStatus as PublicationStatus;
    const publishing = { noun: 'documents', recordId, status, actor, reason: `Replaced the file "${path}"` } as const;
    await writeRecord(tx, publishing, current, asWritten(current.record));
  }
}

/** The record as it can be written, and what its references lead to; throws with all that stops it. */
async function checkWhole(tx: Tx, form: NounForm, recordId: string, candidate: Record<string, unknown>) {
  const { record: checked, problems } = checkRecord(form, candidate);
  const { idOf, problems: missing } = await resolveReferences(tx, form, candidate);
  const taken = await findTakenSlug(tx, form, recordId, candidate.slug);
  const broken = candidate.publicationStatus === 'published' ? await findBrokenTextLinks(tx, form, candidate) : [];
  const all = [...problems, ...missing, ...taken, ...broken];
  if (checked === undefined || all.length > 0) throw new EditingRefused(all);
  return { checked, idOf };
}
