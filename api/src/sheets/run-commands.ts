import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@portolan/drizzle/database';
import { toImportLines } from '@portolan/drizzle/import-report';
import { importRor } from '@portolan/drizzle/ror/import-ror';
import { importSheet } from '@portolan/drizzle/sheets/import-sheet';
import { readSheet } from '@portolan/drizzle/sheets/read-sheet';
import { toReportLines } from '@portolan/drizzle/sheets/report';
import { SheetError } from '@portolan/drizzle/sheets/sheet';
import { documentedKinds, findSheetKind, sheetKindNames } from '@portolan/drizzle/sheets/sheet-kinds';
import { writeTemplate, writeTemplateNotes } from '@portolan/drizzle/sheets/write-sheet';
import { exportAll } from '@portolan/drizzle/whole/export-all';
import { restoreAll } from '@portolan/drizzle/whole/restore-all';
import { tell } from '@portolan/schema/sentences/tell';
import { createSchema } from '../graphql/create-schema.ts';
import { createMeanings } from './column-meanings.ts';

/** What a command on sheets works with, and where it tells what it does. */
export interface SheetWork {
  database: Database;
  filesDir: string;
  say(line: string): void;
  progress(text: string): void;
}

export interface ImportCommand {
  kind: string;
  /** Where the file is, from the root. */
  path: string;
  map: Record<string, string>;
  reason?: string | undefined;
  isDryRun: boolean;
  skipBadRows: boolean;
  emptyClears: boolean;
  encoding?: string | undefined;
  sheet?: string | undefined;
}

/** Imports a file, or tells what an import would do. Throws when something is wrong; then nothing was written. */
export async function runImport({ database, say, progress }: SheetWork, command: ImportCommand): Promise<void> {
  const { kind: name, path, map, isDryRun, skipBadRows, emptyClears, reason = '', encoding, sheet } = command;
  if (name === 'ror') {
    if (isDryRun) throw new SheetError(tell('sheet.noDryRun', {}));
    for (const line of toImportLines('ror', await importRor(database, path))) say(line);
    return;
  }
  const kind = findSheetKind(name);
  if (kind === undefined) {
    throw new SheetError(tell('sheet.unknownKind', { name, kinds: [...sheetKindNames, 'ror'].join(', ') }));
  }
  const read = await readSheet(await readFile(path), { encoding, sheet });
  const report = await importSheet(database, read, kind, {
    map,
    isDryRun,
    skipsBadRows: skipBadRows,
    emptyClears,
    reason: reason || `Import of ${kind.name}`,
    actor: 'import',
    onProgress: (done, total) => progress(toBar(done, total)),
  });
  for (const line of toReportLines(report, true)) say(line);
}

/** Writes the templates of all documented kinds into a folder. */
export async function runTemplates({ say }: Pick<SheetWork, 'say'>, dir: string): Promise<void> {
  const meanings = createMeanings(createSchema());
  await mkdir(dir, { recursive: true });
  for (const kind of documentedKinds) {
    for (const format of ['csv', 'xlsx'] as const) {
      await writeFile(join(dir, `${kind}.${format}`), await writeTemplate(kind, format, meanings));
    }
    await writeFile(join(dir, `${kind}-columns.csv`), writeTemplateNotes(kind, meanings));
  }
  say(`Templates of ${documentedKinds.length} kinds are in "${dir}", each as CSV and XLSX.`);
}

/** Takes everything out into a new folder; a backup has the people too. */
export async function runExport(
  { database, filesDir, say, progress }: SheetWork,
  dir: string,
  isBackup = false,
): Promise<void> {
  const onProgress = (part: string, done: number, total: number) => progress(`${toBar(done, total)} ${part}`);
  const { counts, notExported } = await exportAll(database, dir, { filesDir, isBackup, onProgress });
  const records = Object.entries(counts).filter(([path]) => path.startsWith('records/'));
  const total = records.reduce((sum, [, count]) => sum + count, 0);
  say(
    `${total} records with ${counts['revisions.jsonl']} revisions and ${counts['files.jsonl']} files are in "${dir}".`,
  );
  say(`Not among them: ${notExported.join('; ')}.`);
}

/** Puts an export or a backup into an empty system. */
export async function runRestore({ database, filesDir, say, progress }: SheetWork, dir: string): Promise<void> {
  const onProgress = (part: string, done: number, total: number) => progress(`${toBar(done, total)} ${part}`);
  const { exportedAt, format } = await restoreAll(database, dir, { filesDir, onProgress });
  const isBackup = format === 'portolan-backup';
  say(`The ${isBackup ? 'backup' : 'export'} of ${exportedAt} is restored.`);
  say(isBackup ? 'Everybody signs in as before.' : 'Make an administrator with "portolan admin create".');
}

const width = 30;

function toBar(done: number, total: number): string {
  const filled = Math.round((done / Math.max(total, 1)) * width);
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done} of ${total}`;
}
