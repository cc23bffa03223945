import { revisions, slugRedirects } from '@portolan/schema/tables';
import { and, eq, getTableColumns } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';
import type { Db } from '../database.ts';

export interface KnownRecord {
  id: string;
  revision: number;
  /** As it was last published. */
  record: ContentRecord;
}

/** The records of some nouns by slug; slugs that a record once had lead to it as well. */
export interface KnownRecords {
  byNoun: Map<NounKey, Map<string, KnownRecord>>;
  formerSlugs: Map<NounKey, Map<string, string>>;
}

/** The records of those nouns as their last revisions tell them. */
export async function readKnownRecords(tx: Pick<Db, 'select'>, nouns: Iterable<NounKey>): Promise<KnownRecords> {
  const known: KnownRecords = { byNoun: new Map(), formerSlugs: new Map() };
  for (const noun of new Set(nouns)) {
    const { table, type } = nounForms[noun];
    const columns = getTableColumns(table) as unknown as Record<'id' | 'slug' | 'revision', AnyPgColumn>;
    const rows = await tx
      .select({ id: columns.id, slug: columns.slug, revision: columns.revision, after: revisions.after })
      .from(table)
      .innerJoin(revisions, and(eq(revisions.recordId, columns.id), eq(revisions.revision, columns.revision)));
    const records = new Map<string, KnownRecord>();
    const slugs = new Map<string, string>();
    for (const row of rows as { id: string; slug: string; revision: number; after: object }[]) {
      const { id, slug, revision, after } = row;
      records.set(slug, { id, revision, record: { ...after, slug } });
      slugs.set(id, slug);
    }
    known.byNoun.set(noun, records);
    const redirects = await tx.select().from(slugRedirects).where(eq(slugRedirects.noun, type));
    const former = redirects.map(({ fromSlug, recordId }): [string, string] => [fromSlug, slugs.get(recordId) ?? '']);
    known.formerSlugs.set(noun, new Map(former.filter(([, slug]) => slug !== '')));
  }
  return known;
}
