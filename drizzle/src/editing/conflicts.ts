import { revisions } from '@portolan/schema/tables';
import { and, asc, eq, gte } from 'drizzle-orm';
import type { Db } from '../database.ts';
import { differences } from './differences.ts';
import type { Conflict } from './merge.ts';
import { isWithin } from './paths.ts';
import type { FieldConflict } from './problems.ts';

/** Conflicts with who changed each place last since revision `base`, and when. */
export async function readConflicts(
  tx: Pick<Db, 'select'>,
  recordId: string,
  base: number,
  conflicts: readonly Conflict[],
): Promise<FieldConflict[]> {
  if (conflicts.length === 0) return [];
  const later = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordId, recordId), gte(revisions.revision, base + 1)))
    .orderBy(asc(revisions.revision));
  const changed = later.map(({ revision, actor, createdAt, before, after }) => ({
    revision,
    editor: actor,
    at: createdAt,
    paths: differences((before ?? {}) as object as Record<string, unknown>, (after ?? {}) as Record<string, unknown>),
  }));
  return conflicts.map((conflict) => {
    const { revision, editor, at } = changed.findLast(({ paths }) =>
      paths.some(({ path }) => isWithin(path, conflict.path) || isWithin(conflict.path, path)),
    ) ?? { revision: base, editor: '', at: '' };
    return { ...conflict, revision, editor, at };
  });
}
