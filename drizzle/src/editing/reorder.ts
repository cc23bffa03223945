import { tell } from '@portolan/schema/sentences/tell';
import { fieldAt } from '../content/form-fields.ts';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { findCurrent } from './current-record.ts';
import { refusal } from './problems.ts';
import { type Permit, publishChanges } from './publish-changes.ts';
import { lockRecord, type Tx } from './rows.ts';

interface Reordering {
  noun: NounKey;
  /** Siblings in the order that they are to have. */
  recordIds: readonly string[];
  actor: string;
  permit?: Permit | undefined;
}

/** Puts siblings in an order, all or none; those that stand right already get no revision. */
export async function reorderRecords(tx: Tx, { noun, recordIds, actor, permit }: Reordering): Promise<void> {
  const form = nounForms[noun];
  if (fieldAt(form, ['position']) === undefined) {
    throw refusal('NOT_POSSIBLE', tell('record.noOrder', { type: form.type }));
  }
  // In one order for all, so that two who reorder at once do not wait for each other for ever.
  for (const recordId of [...recordIds].sort()) await lockRecord(tx, recordId);
  for (const [position, recordId] of recordIds.entries()) {
    const current = await findCurrent(tx, form.type, recordId);
    if (current === undefined) throw refusal('NOT_FOUND', tell('record.notPublished', { type: form.type }));
    const changes = [{ path: ['position'], value: position }];
    const publishing = { noun, recordId, base: current.revision, changes, actor, permit };
    await publishChanges(tx, { ...publishing, reason: 'Put in order' });
  }
}
