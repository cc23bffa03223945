import { savedViews } from '@portolan/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../database.ts';

export type SavedView = typeof savedViews.$inferSelect;

/** The views that a person saved, of one type or of all, by name. */
export function listViews(tx: Pick<Db, 'select'>, editor: string, type?: string | null): Promise<SavedView[]> {
  const isOfType = typeof type === 'string' ? eq(savedViews.noun, type) : undefined;
  return tx
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.editor, editor), isOfType))
    .orderBy(savedViews.name);
}

/** Saves a view under a name, in place of the one that had it. */
export async function saveView(
  tx: Pick<Db, 'insert'>,
  view: Pick<SavedView, 'editor' | 'noun' | 'name' | 'settings'>,
): Promise<SavedView> {
  const [saved] = await tx
    .insert(savedViews)
    .values(view)
    .onConflictDoUpdate({
      target: [savedViews.editor, savedViews.noun, savedViews.name],
      set: { settings: view.settings, updatedAt: sql`now()` },
    })
    .returning();
  return saved as SavedView;
}

/** Deletes a view of that person; false when there is none. */
export async function deleteView(tx: Pick<Db, 'delete'>, editor: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(savedViews)
    .where(and(eq(savedViews.editor, editor), eq(savedViews.id, id)))
    .returning({ id: savedViews.id });
  return gone.length > 0;
}
