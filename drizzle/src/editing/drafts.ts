import { foldForSearch } from '@portolan/schema/search-text';
import { tell } from '@portolan/schema/sentences/tell';
import { drafts } from '@portolan/schema/tables';
import type { DraftState } from '@portolan/schema/vocabularies/draft-state';
import { and, asc, eq, sql } from 'drizzle-orm';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';
import { findCurrent, findRevision } from './current-record.ts';
import { addChanges } from './draft-changes.ts';
import { requireKnownPaths } from './known-paths.ts';
import { mergeChanges } from './merge.ts';
import type { Change } from './paths.ts';
import { EditingRefused, refusal } from './problems.ts';
import { lockRecord, type Tx } from './rows.ts';

export type Draft = typeof drafts.$inferSelect;

interface Saving {
  noun: NounKey;
  recordId: string;
  /** The record is yet to be made. */
  isNew?: boolean;
  editor: string;
  changes: readonly Change[];
  /** The version of the draft that the changes were made on, 0 where there was none. */
  version: number;
  /** The revision that the changes were made on, where they begin a draft; without it the current one. */
  revision?: number | undefined;
}

/**
 * Keeps changes in the draft that a person has for a record. Nothing is published and nothing is checked but that the
 * places exist. Throws `EditingRefused` when another window of the same person changed the same place meanwhile.
 */
export async function saveDraft(tx: Tx, saving: Saving): Promise<Draft> {
  const { noun, recordId, editor, changes } = saving;
  const form = nounForms[noun];
  requireKnownPaths(form, changes);
  await lockRecord(tx, recordId);
  const known = await findDraft(tx, recordId, editor);
  const current = await findCurrent(tx, form.type, recordId);
  if (saving.isNew !== true && known === undefined && current === undefined) {
    throw refusal('NOT_FOUND', tell('record.notFound', { type: form.type }));
  }
  const newest = current?.revision ?? 0;
  const baseRevision = known?.baseRevision ?? Math.max(0, Math.min(saving.revision ?? newest, newest));
  const base = (await findRevision(tx, recordId, baseRevision)) ?? {};
  const version = (known?.version ?? 0) + 1;
  const seen = known === undefined ? 0 : saving.version;
  const saved = addChanges(known?.changes ?? [], base, changes, { seen, version });
  if (saved.overlaps.length > 0) {
    throw new EditingRefused(
      saved.overlaps.map(({ path }) => ({
        path,
        code: 'CONFLICT',
        ...tell('record.changedElsewhere', { field: path.join('.') }),
      })),
      saved.overlaps.map(({ path, stored, mine }) => {
        return { path, base: null, theirs: stored, mine, editor, at: known?.updatedAt ?? '', revision: baseRevision };
      }),
    );
  }
  const texts = foldedTexts(noun, draftedRecord(base, saved.changes));
  const row = { changes: saved.changes, version, state: 'open', ...texts, updatedAt: sql`now()` } as const;
  const [draft] = await tx
    .insert(drafts)
    .values({ noun: form.type, recordId, editor, baseRevision, ...row })
    .onConflictDoUpdate({ target: [drafts.recordId, drafts.editor], set: row })
    .returning();
  return draft as Draft;
}

export async function findDraft(tx: Pick<Tx, 'select'>, recordId: string, editor: string): Promise<Draft | undefined> {
  const [draft] = await tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.recordId, recordId), eq(drafts.editor, editor)));
  return draft;
}

/** Everybody's drafts for a record, oldest first. */
export function listDrafts(tx: Pick<Tx, 'select'>, recordId: string): Promise<Draft[]> {
  return tx.select().from(drafts).where(eq(drafts.recordId, recordId)).orderBy(asc(drafts.createdAt));
}

/** Throws the draft away; false when there is none. */
export async function discardDraft(tx: Pick<Tx, 'delete'>, recordId: string, editor: string): Promise<boolean> {
  const gone = await tx
    .delete(drafts)
    .where(and(eq(drafts.recordId, recordId), eq(drafts.editor, editor)))
    .returning({ id: drafts.id });
  return gone.length > 0;
}

/** Hands a draft to others, or back to its editor, with a note; false when there is none. */
export async function passDraft(
  tx: Pick<Tx, 'update'>,
  { recordId, editor, state, note }: { recordId: string; editor: string; state: DraftState; note: string | null },
): Promise<boolean> {
  const passed = await tx
    .update(drafts)
    .set({ state, note, updatedAt: sql`now()` })
    .where(and(eq(drafts.recordId, recordId), eq(drafts.editor, editor)))
    .returning({ id: drafts.id });
  return passed.length > 0;
}

/** A record with the changes of a draft, as far as they fit; it may be incomplete. */
export function draftedRecord(
  base: Record<string, unknown>,
  changes: readonly Change[],
  current: Record<string, unknown> = base,
): Record<string, unknown> {
  const choices = changes.map(({ path }) => ({ path, side: 'mine' as const }));
  return mergeChanges(base, current, changes, choices).record;
}

/** What lists find and order a draft by. It may lack anything, so a text that cannot be told is empty. */
function foldedTexts(noun: NounKey, record: Record<string, unknown>): { searchText: string; sortText: string } {
  const form = nounForms[noun];
  const label = form.label({ slug: '', ...record } as ContentRecord);
  const texts = typeof label === 'object' && label !== null ? Object.values(label) : [label];
  const told = texts.filter((text) => typeof text === 'string');
  const slug = typeof record.slug === 'string' ? record.slug : '';
  return {
    searchText: foldForSearch([...told, slug].join(' ')),
    sortText: foldForSearch(told[0] ?? slug).trim(),
  };
}
