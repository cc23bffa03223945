import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { revisions, siteSettings, uploads } from '@portolan/schema/tables';
import { and, asc, count, eq, getTableColumns, gt } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { nounForms } from '../content/forms/all.ts';
import { type NounKey, nounKeys } from '../content/noun-form.ts';
import type { Database, Db } from '../database.ts';
import { settingsRecordId } from '../import-settings.ts';
import { backedUpTables, notBackedUp } from './backed-up-tables.ts';
import { ExportError, type ExportManifest, formatVersion } from './export-manifest.ts';
import { createExportWriter } from './export-writer.ts';
import { exportedColumns, exportedTables, leftOutTables, toInstant, type WholeTable } from './exported-tables.ts';
import { readExport } from './read-export.ts';
import { writeFiles } from './write-files.ts';

type Tx = Pick<Db, 'select'>;
type Writer = ReturnType<typeof createExportWriter>;
export type ExportProgress = (part: string, done: number, total: number) => void;

export interface ExportOptions {
  /** Where the public files are. */
  filesDir: string;
  /** Whether it is a backup, which has the people too and is for nobody else to see. */
  isBackup?: boolean;
  onProgress?: ExportProgress | undefined;
}

/** How many rows are held in memory at once. */
const batch = 500;

/**
 * Writes all content with its history into a new folder, as it is at one moment. The folder appears only once it is
 * whole and was read again. Throws `ExportError` when there is something at that place already.
 */
export async function exportAll(
  database: Database,
  dir: string,
  { filesDir, isBackup = false, onProgress = () => {} }: ExportOptions,
): Promise<ExportManifest> {
  const target = resolve(dir);
  if (existsSync(target) && !(statSync(target).isDirectory() && readdirSync(target).length === 0)) {
    throw new ExportError(`There is something at "${dir}" already. Name a folder that does not exist yet.`);
  }
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = `${target}.unfinished-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(unfinished, { mode: isBackup ? 0o700 : 0o777 });
    const writer = createExportWriter(unfinished);
    const wholeTables = Object.entries({ ...exportedTables, ...(isBackup && backedUpTables) });
    const total = nounKeys.length + wholeTables.length + 2;
    let done = 0;
    const step = (part: string) => onProgress(part, ++done, total);
    const uploaded = new Map<string, string>();
    await database.db.transaction(
      async (tx) => {
        for (const noun of nounKeys) {
          await writeRecords(tx, writer, noun);
          step(noun);
        }
        await writeSettings(tx, writer);
        step('site settings');
        for (const [name, whole] of wholeTables) {
          await writeTable(tx, writer, name, whole);
          step(name);
        }
        for (const { path, sha256 } of await tx.select({ path: uploads.path, sha256: uploads.sha256 }).from(uploads)) {
          uploaded.set(path, sha256);
        }
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    writeFiles(writer, filesDir, uploaded);
    step('files');
    const manifest: ExportManifest = {
      format: isBackup ? 'portolan-backup' : 'portolan-export',
      formatVersion,
      exportedAt: new Date().toISOString(),
      counts: writer.counts,
      parts: writer.parts,
      notExported: isBackup ? notBackedUp : [...new Set(Object.values(leftOutTables))],
    };
    writeFileSync(join(unfinished, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    readExport(unfinished);
    rmSync(target, { recursive: true, force: true });
    renameSync(unfinished, target);
    return manifest;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function writeRecords(tx: Tx, writer: Writer, noun: NounKey): Promise<void> {
  const { table } = nounForms[noun];
  const columns = getTableColumns(table) as unknown as Record<'id' | 'slug' | 'revision', AnyPgColumn>;
  const { createdAt, updatedAt } = getTableColumns(table) as unknown as Record<'createdAt' | 'updatedAt', AnyPgColumn>;
  const lines = writer.lines(`records/${noun}.jsonl`);
  const [all] = await tx.select({ rows: count() }).from(table);
  let written = 0;
  for (let last: string | undefined; ; ) {
    const rows = (await tx
      .select({
        id: columns.id,
        slug: columns.slug,
        revision: columns.revision,
        createdAt: toInstant(createdAt),
        updatedAt: toInstant(updatedAt),
        record: revisions.after,
      })
      .from(table)
      .innerJoin(revisions, and(eq(revisions.recordId, columns.id), eq(revisions.revision, columns.revision)))
      .where(last === undefined ? undefined : gt(columns.id, last))
      .orderBy(asc(columns.id))
      .limit(batch)) as { id: string; record: { publicationStatus: string } }[];
    for (const { id, record, ...row } of rows) {
      lines.add({ id, ...row, publicationStatus: record.publicationStatus, record });
    }
    written += rows.length;
    last = rows.at(-1)?.id;
    if (rows.length < batch) break;
  }
  lines.end();
  if (written !== all?.rows) {
    throw new ExportError(`Of ${all?.rows} ${noun}, ${written} have the history that an export is made of.`);
  }
}

async function writeSettings(tx: Tx, writer: Writer): Promise<void> {
  const lines = writer.lines('records/site-settings.jsonl');
  const rows = await tx
    .select({
      revision: siteSettings.revision,
      updatedAt: toInstant(siteSettings.updatedAt),
      record: revisions.after,
    })
    .from(siteSettings)
    .innerJoin(revisions, and(eq(revisions.recordId, settingsRecordId), eq(revisions.revision, siteSettings.revision)));
  for (const row of rows) lines.add(row);
  lines.end();
}

async function writeTable(tx: Tx, writer: Writer, name: string, { table, key }: WholeTable): Promise<void> {
  const order = (getTableColumns(table) as Record<string, AnyPgColumn>)[key] as AnyPgColumn;
  const lines = writer.lines(`${name}.jsonl`);
  for (let last: unknown; ; ) {
    const rows = await tx
      .select(exportedColumns(table))
      .from(table)
      .where(last === undefined ? undefined : gt(order, last))
      .orderBy(asc(order))
      .limit(batch);
    for (const row of rows) lines.add(row);
    last = rows.at(-1)?.[key];
    if (rows.length < batch) break;
  }
  lines.end();
}
