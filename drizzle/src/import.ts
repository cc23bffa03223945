import { createHash } from 'node:crypto';
import { contentImports, siteLinks, siteSettings } from '@portolan/schema/tables';
import { eq, getTableColumns } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { checkTogether, identifierWarnings, type KnownSlugs } from './content/check-together.ts';
import { nounForms } from './content/forms/all.ts';
import { type NounKey, nounKeys } from './content/noun-form.ts';
import { checkFiles, copyFiles, measureFile } from './content/public-files.ts';
import { type Content, type ReadRecord, readContent } from './content/read-content.ts';
import { hasRelativeDates } from './content/relative-dates.ts';
import type { Database, Db } from './database.ts';
import type { ImportReport } from './import-report.ts';
import { bumpContentRevision, publishRecord } from './publish-record.ts';

export interface ContentSource {
  /** Names the set in the history of each record. */
  name: string;
  dir: string;
  /** Where the API serves public files from. */
  filesDir: string;
}

type Tx = Pick<Db, 'insert' | 'update' | 'delete' | 'select'>;

/** Days after which dates that count from the day of import are counted anew. */
const relativePeriod = 28;

/**
 * Loads a content folder whole or not at all. A record whose file did not change is left; one that somebody edited since
 * its last import is kept. Throws `ContentError` with every file, line and reason when anything is wrong.
 */
export async function importContent(database: Database, source: ContentSource): Promise<ImportReport> {
  const today = Temporal.Now.plainDateISO('UTC');
  const content = readContent(source.dir, today);
  checkFiles(content, source.dir);
  const report: ImportReport = { created: [], changed: [], left: [], kept: [], warnings: identifierWarnings(content) };
  await database.db.transaction(async (tx) => {
    const ids = await readIds(tx);
    checkTogether(content, knownSlugs(ids));
    const imports = await readImports(tx);
    const period = Math.floor(today.since('1970-01-01').total('days') / relativePeriod);
    for (const read of inOrder(content.records)) {
      await importRecord(tx, source, read, ids, imports, period, report);
    }
    await importSettings(tx, source, content, ids, imports, report);
  });
  copyFiles(content, source.dir, source.filesDir);
  return report;
}

interface Existing {
  id: string;
  revision: number;
}
type Ids = Map<NounKey, Map<string, Existing>>;

async function readIds(tx: Tx): Promise<Ids> {
  const ids: Ids = new Map();
  for (const noun of nounKeys) {
    const { table } = nounForms[noun];
    const { id, slug, revision } = getTableColumns(table) as unknown as Record<string, AnyPgColumn>;
    const rows = await tx.select({ id, slug, revision } as Record<string, AnyPgColumn>).from(table);
    ids.set(
      noun,
      new Map(rows.map((row) => [row.slug as string, { id: row.id as string, revision: row.revision as number }])),
    );
  }
  return ids;
}

const knownSlugs = (ids: Ids): KnownSlugs => new Map([...ids].map(([noun, slugs]) => [noun, new Set(slugs.keys())]));

interface LastImport {
  digest: string;
  revision: number;
}

async function readImports(tx: Tx): Promise<Map<string, LastImport>> {
  const rows = await tx.select().from(contentImports);
  return new Map(rows.map(({ noun, slug, digest, revision }) => [`${noun}/${slug}`, { digest, revision }]));
}

/** By noun as records refer to each other, and within a noun those that are referred to first. */
function inOrder(records: readonly ReadRecord[]): ReadRecord[] {
  return nounKeys.flatMap((noun) => {
    const waiting = records.filter((read) => read.noun === noun);
    const own = Object.entries(nounForms[noun].refs ?? {}).filter(([, target]) => target === noun);
    const bySlug = new Map(waiting.map((read) => [read.record.slug, read]));
    const done = new Set<ReadRecord>();
    const add = (read: ReadRecord): void => {
      if (done.has(read)) return;
      done.add(read);
      for (const [field] of own) {
        const target = bySlug.get(read.record[field] as string);
        if (target) add(target);
      }
      ordered.push(read);
    };
    const ordered: ReadRecord[] = [];
    waiting.forEach(add);
    return ordered;
  });
}

const digestOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

async function importRecord(
  tx: Tx,
  source: ContentSource,
  read: ReadRecord,
  ids: Ids,
  imports: Map<string, LastImport>,
  period: number,
  report: ImportReport,
): Promise<void> {
  const { noun, form } = read;
  const record = withMeasuredFiles(read.record, source.dir);
  const name = `${noun}/${record.slug}`;
  const existing = ids.get(noun)?.get(record.slug);
  const last = imports.get(name);
  const digest = digestOf([read.written, record.files, hasRelativeDates(read.written) ? period : 0]);
  if (existing && last?.digest === digest) {
    report.left.push(name);
    return;
  }
  if (existing && existing.revision !== last?.revision) {
    report.kept.push(name);
    return;
  }
  const idOf = (target: NounKey, slug: string) => {
    const found = ids.get(target)?.get(slug);
    if (!found) throw new Error(`"${name}" refers to "${target}/${slug}", which comes later.`);
    return found.id;
  };
  const published = await publishRecord(tx, {
    form,
    record,
    idOf,
    existing,
    actor: 'import',
    reason: `Content set "${source.name}"`,
  });
  ids.get(noun)?.set(record.slug, published);
  await rememberImport(tx, source, noun, record.slug, digest, published);
  (existing ? report.changed : report.created).push(name);
}

function withMeasuredFiles<R extends Record<string, unknown>>(record: R, dir: string): R {
  const files = record.files as { path: string }[] | undefined;
  return files ? { ...record, files: files.map((file) => ({ ...file, ...measureFile(dir, file.path) })) } : record;
}

async function rememberImport(
  tx: Tx,
  source: ContentSource,
  noun: string,
  slug: string,
  digest: string,
  { id, revision }: Existing,
) {
  const row = { contentSet: source.name, noun, slug, recordId: id, digest, revision };
  await tx
    .insert(contentImports)
    .values(row)
    .onConflictDoUpdate({ target: [contentImports.noun, contentImports.slug], set: row });
}

const settingsName = 'site-settings/portal';
/** Stands for the one settings row, whose key is no UUID. */
const settingsId = '00000000-0000-7000-8000-000000000001';

async function importSettings(
  tx: Tx,
  source: ContentSource,
  { siteSettings: read }: Content,
  ids: Ids,
  imports: Map<string, LastImport>,
  report: ImportReport,
): Promise<void> {
  if (read === undefined) return;
  const [existing] = await tx.select({ revision: siteSettings.revision }).from(siteSettings);
  const last = imports.get(settingsName);
  const digest = digestOf(read.written);
  if (existing && last?.digest === digest) return void report.left.push(settingsName);
  if (existing && existing.revision !== last?.revision) return void report.kept.push(settingsName);
  const { links, featuredProject, featuredNetwork, ...values } = read.record;
  const idOf = (noun: NounKey, slug: string | undefined) => (slug && ids.get(noun)?.get(slug)?.id) || null;
  const revision = (existing?.revision ?? 0) + 1;
  const row = {
    tagline: null,
    operator: null,
    contactEmail: null,
    contactUrl: null,
    ...values,
    featuredProjectId: idOf('projects', featuredProject),
    featuredNetworkId: idOf('networks', featuredNetwork),
    revision,
  };
  await tx.insert(siteSettings).values(row).onConflictDoUpdate({ target: siteSettings.id, set: row });
  await tx.delete(siteLinks).where(eq(siteLinks.siteSettingsId, 1));
  if (links.length > 0) {
    await tx.insert(siteLinks).values(links.map((link, position) => ({ ...link, position, siteSettingsId: 1 })));
  }
  await bumpContentRevision(tx);
  await rememberImport(tx, source, 'site-settings', 'portal', digest, { id: settingsId, revision });
  (existing ? report.changed : report.created).push(settingsName);
}
