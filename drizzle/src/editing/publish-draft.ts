import { tell } from '@portolan/schema/sentences/tell';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { discardDraft, findDraft } from './drafts.ts';
import type { Choice } from './merge.ts';
import { EditingRefused, refusal } from './problems.ts';
import { type Permit, type Published, publishChanges } from './publish-changes.ts';
import { lockRecord, type Tx } from './rows.ts';

export interface DraftPublishing {
  noun: NounKey;
  recordId: string;
  /** Whose draft. */
  editor: string;
  choices?: readonly Choice[] | undefined;
  /** Who publishes it. */
  actor: string;
  reason: string;
  permit?: Permit | undefined;
}

/** Publishes a draft and throws it away. Call it in a transaction, as `publishChanges`. */
export async function publishDraft(tx: Tx, publishing: DraftPublishing): Promise<Published> {
  const { noun, recordId, editor } = publishing;
  await lockRecord(tx, recordId);
  const draft = await findDraft(tx, recordId, editor);
  if (draft === undefined) {
    throw refusal('NOT_FOUND', tell('draft.none', { type: nounForms[noun].type }));
  }
  const published = await publishChanges(tx, { ...publishing, base: draft.baseRevision, changes: draft.changes });
  await discardDraft(tx, recordId, editor);
  return published;
}

/**
 * What stops changes from being published: all of it, the rules of the database included. Publishes them in a
 * transaction of their own that is rolled back.
 */
export async function tryPublishing(tx: Tx, act: (inner: Tx) => Promise<unknown>): Promise<EditingRefused | undefined> {
  const undo = new Error('Tried, and undone.');
  try {
    await tx.transaction(async (inner) => {
      await act(inner as unknown as Tx);
      throw undo;
    });
  } catch (error) {
    if (error instanceof EditingRefused) return error;
    if (error !== undo) throw error;
  }
  return undefined;
}
