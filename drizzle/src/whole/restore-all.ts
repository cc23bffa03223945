import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteSettings } from '@portolan/schema/tables';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { brokenRule } from '../broken-rule.ts';
import { filePath } from '../content/fields.ts';
import { nounForms } from '../content/forms/all.ts';
import { type ContentRecord, type NounKey, nounKeys } from '../content/noun-form.ts';
import type { SiteSettingsRecord } from '../content/site-settings-form.ts';
import type { Database, Db } from '../database.ts';
import { importLock } from '../import.ts';
import { writeSettingsRows } from '../import-settings.ts';
import { restoreRecord } from '../publish-record.ts';
import { backedUpTables } from './backed-up-tables.ts';
import type { ExportProgress } from './export-all.ts';
import { ExportError, type ExportManifest } from './export-manifest.ts';
import { exportedTables, toRow, type WholeTable } from './exported-tables.ts';
import { readExport } from './read-export.ts';
import { storedPath } from './write-files.ts';

type Tx = Pick<Db, 'insert' | 'update' | 'delete' | 'select' | 'execute'>;
type Export = ReturnType<typeof readExport>;

interface RecordLine {
  id: string;
  slug: string;
  revision: number;
  createdAt: string;
  updatedAt: string;
  record: ContentRecord;
}

/**
 * Puts an export or a backup into a system that is empty. Everything is checked before anything is written, and the database gets all
 * of it or nothing. Throws `ExportError` otherwise.
 */
export async function restoreAll(
  database: Database,
  dir: string,
  { filesDir, onProgress = () => {} }: { filesDir: string; onProgress?: ExportProgress | undefined },
): Promise<ExportManifest> {
  const whole = readExport(dir);
  const records = new Map(nounKeys.map((noun) => [noun, whole.lines<RecordLine>(`records/${noun}.jsonl`)]));
  const files = whole.lines<{ path: string; sha256: string }>('files.jsonl');
  const strange = files.find(({ path, sha256 }) => path !== storedPath(sha256) && !filePath.safeParse(path).success);
  if (strange) throw new ExportError(`The export names a file "${strange.path}", which is no path of a public file.`);
  const isBackup = whole.manifest.format === 'portolan-backup';
  const tables = Object.entries({ ...exportedTables, ...(isBackup && backedUpTables) });
  const total = nounKeys.length + tables.length + 2;
  let done = 0;
  const step = (part: string) => onProgress(part, ++done, total);
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${importLock})`);
    await requireEmpty(tx, tables);
    const idOf = createIdOf(whole, records);
    for (const noun of nounKeys) {
      await restoreRecords(tx, noun, records.get(noun) ?? [], idOf);
      step(noun);
    }
    await restoreSettings(tx, whole, idOf);
    step('site settings');
    for (const [name, { table }] of tables) {
      await restoreTable(tx, whole, name, table);
      step(name);
    }
    // Within the transaction: what cannot be written to the disk must not be in the database either.
    for (const { path, sha256 } of files) {
      mkdirSync(dirname(join(filesDir, path)), { recursive: true });
      writeFileSync(join(filesDir, path), whole.bytes(`files/${sha256}`));
    }
    step('files');
  });
  return whole.manifest;
}

async function requireEmpty(tx: Tx, tables: readonly [string, WholeTable][]): Promise<void> {
  for (const [name, table] of [
    ...nounKeys.map((noun) => [noun, nounForms[noun].table] as const),
    ['settings of the portal', siteSettings] as const,
    ...tables.filter(([name]) => name !== 'content-revision').map(([name, { table }]) => [name, table] as const),
  ]) {
    const [row] = await tx.select({ one: sql`1` }).from(table).limit(1);
    if (row !== undefined) {
      throw new ExportError(
        `This system has content already (${name}). Restore into an empty one: a new database or folder.`,
      );
    }
  }
}

type IdOf = (noun: NounKey, slug: string) => string;

/** Records name others by the slug of their time; a slug that changed since leads on. */
function createIdOf(whole: Export, records: ReadonlyMap<NounKey, readonly RecordLine[]>): IdOf {
  const ids = new Map<string, string>();
  const types = new Map(nounKeys.map((noun) => [nounForms[noun].type, noun]));
  for (const { noun, fromSlug, recordId } of whole.lines<Record<string, string>>('slug-redirects.jsonl')) {
    ids.set(`${types.get(noun ?? '')}/${fromSlug}`, recordId ?? '');
  }
  for (const [noun, lines] of records) for (const { slug, id } of lines) ids.set(`${noun}/${slug}`, id);
  return (noun, slug) => {
    const id = ids.get(`${noun}/${slug}`);
    if (id === undefined) throw new ExportError(`The export names "${noun}/${slug}" and does not have it.`);
    return id;
  };
}

async function restoreRecords(tx: Tx, noun: NounKey, lines: readonly RecordLine[], idOf: IdOf): Promise<void> {
  const form = nounForms[noun];
  // Records of one noun may refer to each other both ways, so their ties come once all are there.
  const own = Object.entries(form.refs ?? {}).flatMap(([field, target]) => (target === noun ? [field] : []));
  for (const { id, slug, record, revision, createdAt, updatedAt } of lines) {
    const untied = Object.fromEntries(Object.entries({ ...record, slug }).filter(([field]) => !own.includes(field)));
    const stamp = { id, revision, createdAt, updatedAt };
    await restoreRecord(tx, { form, record: untied as ContentRecord, idOf, stamp }).catch((error: unknown) => {
      const rule = brokenRule(error);
      throw rule === undefined ? error : new ExportError(`"${noun}/${slug}" ${rule}, so nothing is restored.`);
    });
  }
  const columns = getTableColumns(form.table) as unknown as Record<'id', AnyPgColumn>;
  for (const { id, record } of lines) {
    const ties = own.flatMap((field) =>
      typeof record[field] === 'string' ? [[`${field}Id`, idOf(noun, record[field] as string)]] : [],
    );
    if (ties.length > 0) {
      await tx
        .update(form.table)
        .set(Object.fromEntries(ties) as never)
        .where(eq(columns.id, id));
    }
  }
}

async function restoreSettings(tx: Tx, whole: Export, idOf: IdOf): Promise<void> {
  const lines = whole.lines<{ record: SiteSettingsRecord; revision: number; updatedAt: string }>(
    'records/site-settings.jsonl',
  );
  for (const { record, revision, updatedAt } of lines)
    await writeSettingsRows(tx, record, idOf, { revision, updatedAt });
}

const batch = 200;

async function restoreTable(tx: Tx, whole: Export, name: string, table: PgTable): Promise<void> {
  const rows = whole.lines<Record<string, unknown>>(`${name}.jsonl`);
  await tx.delete(table);
  for (let from = 0; from < rows.length; from += batch) {
    await tx.insert(table).values(rows.slice(from, from + batch).map((line) => toRow(table, line)) as never);
  }
}
