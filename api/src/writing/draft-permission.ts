import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { draftedRecord } from '@portolan/drizzle/editing/drafts';
import type { Change } from '@portolan/drizzle/editing/paths';
import type { Tx } from '@portolan/drizzle/editing/rows';
import { requirePermission } from '../auth/permissions.ts';
import type { Viewer } from '../auth/viewer.ts';
import { targetOf } from './permit.ts';

/** Throws unless the viewer may prepare these changes, of a record that is there or of one to be made. */
export async function requireDraftPermission(
  tx: Tx,
  viewer: Viewer,
  noun: NounKey,
  recordId: string | undefined,
  changes: readonly Change[],
): Promise<void> {
  const current = recordId === undefined ? undefined : await findCurrent(tx, nounForms[noun].type, recordId);
  const record = current?.record ?? draftedRecord({}, changes);
  const paths = changes.map(({ path }) => path);
  requirePermission(viewer, recordId === undefined ? 'create' : 'draft', await targetOf(tx, noun, record, paths));
}
