import { revisions, slugRedirects } from '@portolan/schema/tables';
import { and, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounForm, NounKey } from '../content/noun-form.ts';
import type { Db } from '../database.ts';

/** Whose a record is, by the ids of rows; nobody's when both are empty: then it is shared by all. */
export interface RecordOwners {
  partners: string[];
  projects: string[];
}

type Readable = Pick<Db, 'select'>;

/**
 * Whose a record is, as its form says, through the records that it belongs to where it does not say itself. What a
 * record names and nobody published is passed over.
 */
export async function findOwners(db: Readable, form: NounForm, record: ContentRecord): Promise<RecordOwners> {
  const partners = new Set<string>();
  const projects = new Set<string>();
  const named = form.owners?.(record) ?? {};
  for (const id of await findIds(db, 'partners', named.partners)) partners.add(id);
  for (const id of await findIds(db, 'projects', named.projects)) projects.add(id);
  for (const [noun, slugs] of Object.entries(named.through ?? {}) as [NounKey, unknown[]][]) {
    for (const id of await findIds(db, noun, slugs)) {
      const holder = await findPublished(db, nounForms[noun], id);
      if (holder === undefined) continue;
      const found = await findOwners(db, nounForms[noun], holder);
      for (const partner of found.partners) partners.add(partner);
      for (const project of found.projects) projects.add(project);
    }
  }
  return { partners: [...partners].sort(), projects: [...projects].sort() };
}

/** Whose internal data a record holds. */
export function findInternalOwners(db: Readable, form: NounForm, record: ContentRecord): Promise<RecordOwners> {
  const owners = form.internal?.owners;
  return findOwners(db, owners === undefined ? form : { ...form, owners }, record);
}

/** The ids of the records with these slugs, now or formerly. */
async function findIds(db: Readable, noun: NounKey, named: readonly unknown[] = []): Promise<string[]> {
  const slugs = [...new Set(named.filter((slug) => typeof slug === 'string'))];
  if (slugs.length === 0) return [];
  const { table, type } = nounForms[noun];
  const { id, slug } = getTableColumns(table) as unknown as Record<'id' | 'slug', AnyPgColumn>;
  const present = await db.select({ id, slug }).from(table).where(inArray(slug, slugs));
  const known = new Set(present.map((row) => row.slug));
  const missing = slugs.filter((wanted) => !known.has(wanted));
  const former =
    missing.length === 0
      ? []
      : await db
          .select({ id: slugRedirects.recordId })
          .from(slugRedirects)
          .where(and(eq(slugRedirects.noun, type), inArray(slugRedirects.fromSlug, missing)));
  return [...present, ...former].map((row) => row.id as string);
}

async function findPublished(db: Readable, form: NounForm, recordId: string): Promise<ContentRecord | undefined> {
  const [last] = await db
    .select({ after: revisions.after })
    .from(revisions)
    .where(and(eq(revisions.noun, form.type), eq(revisions.recordId, recordId)))
    .orderBy(desc(revisions.revision))
    .limit(1);
  return (last?.after ?? undefined) as ContentRecord | undefined;
}
