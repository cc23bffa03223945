import { createHash } from 'node:crypto';
import { contentImports } from '@portolan/schema/tables';
import type { Db } from './database.ts';

/** What the last import of a record wrote: unlike the record since, if an editor changed it. */
export interface LastImport {
  digest: string;
  revision: number;
}

/** By noun and slug: `partners/upct`. */
export async function readLastImports(tx: Pick<Db, 'select'>): Promise<Map<string, LastImport>> {
  const rows = await tx.select().from(contentImports);
  return new Map(rows.map(({ noun, slug, digest, revision }) => [`${noun}/${slug}`, { digest, revision }]));
}

export const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

export async function rememberImport(tx: Pick<Db, 'insert'>, row: typeof contentImports.$inferInsert): Promise<void> {
  await tx
    .insert(contentImports)
    .values(row)
    .onConflictDoUpdate({ target: [contentImports.noun, contentImports.slug], set: row });
}
