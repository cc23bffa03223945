import type { ContentRecord } from '@portolan/drizzle/content/noun-form';
import { findDraft } from '@portolan/drizzle/editing/drafts';
import { publishChanges } from '@portolan/drizzle/editing/publish-changes';
import type { Tx } from '@portolan/drizzle/editing/rows';
import type { Previewed } from './previewed.ts';

/**
 * Publishes a draft as it stands, for a transaction that is taken back; where both sides changed, the draft counts. Gives
 * the record that comes of it, or undefined when there is no such draft. Throws `EditingRefused` with what it lacks.
 */
export async function applyDraft(tx: Tx, { noun, recordId, editor }: Previewed): Promise<ContentRecord | undefined> {
  const draft = await findDraft(tx, recordId, editor);
  if (draft === undefined) return undefined;
  const { record } = await publishChanges(tx, {
    noun,
    recordId,
    base: draft.baseRevision,
    changes: draft.changes,
    choices: draft.changes.map(({ path }) => ({ path, side: 'mine' })),
    status: 'published',
    actor: editor,
    reason: 'Preview',
  });
  return record;
}
