import { nounForms } from '@portolan/drizzle/content/forms/all';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { draftedRecord, listDrafts } from '@portolan/drizzle/editing/drafts';
import { tell } from '@portolan/schema/sentences/tell';
import { may, mayAnywhere } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { unauthenticated } from '../errors/portolan-error.ts';
import { EditableRecord } from './editable-record.ts';
import { targetOf } from './permit.ts';
import type { RecordId } from './record-id.ts';
import { readsInternally, sightOf } from './sight.ts';

/** The account that asks; throws UNAUTHENTICATED for the public, whose business no draft is. */
export function getAccountId({ viewer }: Pick<Context, 'viewer'>): string {
  if (viewer.kind === 'anonymous') throw unauthenticated(tell('may.seeDrafts', {}));
  return viewer.account.id;
}

/** A record with everybody's drafts, or undefined when there is neither or the viewer may not see it. */
export async function findEditable(
  context: Context,
  { noun, recordId }: RecordId,
): Promise<EditableRecord | undefined> {
  const viewerId = getAccountId(context);
  const { db } = context.database;
  const current = await findCurrent(db, nounForms[noun].type, recordId);
  const drafts = await listDrafts(db, recordId);
  if (current === undefined && drafts.length === 0) return undefined;
  const own = drafts.find(({ editor }) => editor === viewerId);
  const shown = current?.record ?? draftedRecord({}, (own ?? drafts[0])?.changes ?? []);
  const sight = await sightOf(context, noun, shown, current === undefined && own !== undefined);
  // What nobody published yet is not public whatever its draft says.
  const seen = current === undefined ? sight.with({}) : sight;
  if (seen.isNothing) return undefined;
  const record = new EditableRecord({ noun, recordId, current, drafts, viewerId, sight: seen });
  return own !== undefined || (await maySee(context, record)) ? record : undefined;
}

/** Whether the viewer may look at a record: who edits anything sees what is public, and what they may edit as a whole. */
async function maySee({ database, viewer }: Context, { noun, shown, current }: EditableRecord): Promise<boolean> {
  if (current?.record.publicationStatus === 'published' && mayAnywhere(viewer, 'draft')) return true;
  const target = await targetOf(database.db, noun, shown);
  const locales = viewer.kind === 'account' ? viewer.grants.flatMap((grant) => grant.locales ?? []) : [];
  return (
    (await readsInternally({ database, viewer }, noun, shown)) ||
    may(viewer, 'draft', target) === true ||
    may(viewer, 'draft', { ...target, locales }) === true
  );
}
