import { tell } from '@portolan/schema/sentences/tell';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { asWritten } from './check-record.ts';
import { findCurrent, findRevision } from './current-record.ts';
import { differences } from './differences.ts';
import { type Change, isWithin, type Path, valueAt } from './paths.ts';
import { refusal } from './problems.ts';
import { type Permit, type Published, publishChanges } from './publish-changes.ts';
import { lockRecord, type Tx } from './rows.ts';

interface Restoring {
  noun: NounKey;
  recordId: string;
  /** The revision to bring back. */
  revision: number;
  /** The places to bring back; without them the whole record, but not whether it is published. */
  paths?: readonly Path[] | undefined;
  actor: string;
  reason: string;
  permit?: Permit | undefined;
}

/** Publishes a record as an earlier revision had it, as a new revision. Later changes of other places stay. */
export async function restoreRevision(tx: Tx, { revision, paths, ...publishing }: Restoring): Promise<Published> {
  const { noun, recordId } = publishing;
  const form = nounForms[noun];
  await lockRecord(tx, recordId);
  const current = await findCurrent(tx, form.type, recordId);
  const wanted = revision > 0 ? await findRevision(tx, recordId, revision) : undefined;
  if (current === undefined || wanted === undefined) {
    throw refusal('NOT_FOUND', tell('record.noRevision', { type: form.type, revision }), ['revision']);
  }
  const then = asWritten(wanted);
  const changes = differences(asWritten(current.record), then).filter(({ path }) => path[0] !== 'publicationStatus');
  return publishChanges(tx, { ...publishing, base: current.revision, changes: only(changes, then, paths) });
}

/** Of changes those that a path holds or that hold a path, which then count for that path alone. */
function only(changes: readonly Change[], then: Record<string, unknown>, paths: readonly Path[] | undefined): Change[] {
  if (paths === undefined) return [...changes];
  return paths.flatMap((path) => {
    const inside = changes.filter((change) => isWithin(change.path, path));
    if (inside.length > 0) return inside;
    const holds = changes.some((change) => isWithin(path, change.path));
    return holds ? [{ path: [...path], value: valueAt(then, path) ?? null }] : [];
  });
}
