import { slugRedirects } from '@portolan/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import type { ContentRecord } from '../content/noun-form.ts';
import type { Db } from '../database.ts';

/** What a publish made of a record; `before` is null for a new one. */
export interface RecordChange {
  /** The GraphQL type. */
  noun: string;
  recordId: string;
  before: ContentRecord | null;
  after: ContentRecord;
}

/** Lets the address that a record gives up lead to it, and takes back one that it has again. */
export async function keepFormerSlug(
  tx: Pick<Db, 'insert' | 'delete'>,
  { noun, recordId, before, after }: RecordChange,
): Promise<void> {
  if (before === null || before.slug === after.slug) return;
  await tx.delete(slugRedirects).where(and(eq(slugRedirects.noun, noun), eq(slugRedirects.fromSlug, after.slug)));
  await tx
    .insert(slugRedirects)
    .values({ noun, recordId, fromSlug: before.slug })
    .onConflictDoUpdate({
      target: [slugRedirects.noun, slugRedirects.fromSlug],
      set: { recordId, createdAt: sql`now()` },
    });
}
