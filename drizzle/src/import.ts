import { slugRedirects } from '@portolan/schema/tables';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { brokenRule } from './broken-rule.ts';
import { checkTogether, identifierWarnings, type KnownSlugs } from './content/check-together.ts';
import { nounForms } from './content/forms/all.ts';
import { type NounKey, nounKeys } from './content/noun-form.ts';
import { checkFiles, copyFiles, measureFile } from './content/public-files.ts';
import { type Content, type ReadRecord, readContent } from './content/read-content.ts';
import { hasRelativeDates } from './content/relative-dates.ts';
import { ContentError } from './content-error.ts';
import type { Database, Db } from './database.ts';
import type { ImportReport } from './import-report.ts';
import { importSettings } from './import-settings.ts';
import { digestOf, type LastImport, readLastImports, rememberImport } from './last-imports.ts';
import { publishRecord } from './publish-record.ts';

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
/** Any fixed number: imports into the same database wait for each other on it. */
export const importLock = 7_367_826;

/**
 * Loads a content folder whole or not at all. A record whose file did not change is left; one that somebody edited since
 * its last import is kept. Throws `ContentError` with every file, line and reason when anything is wrong.
 */
export async function importContent(database: Database, source: ContentSource): Promise<ImportReport> {
  const content = readContent(source.dir, Temporal.Now.plainDateISO('UTC'));
  checkFiles(content, source.dir);
  for (const read of content.records) read.record = withMeasuredFiles(read.record, source.dir);
  const report = await storeContent(database, source.name, content);
  copyFiles(content, source.dir, source.filesDir);
  return report;
}

/** Stores records that were read, all or none, under the name of their set. */
export async function storeContent(database: Database, set: string, content: Content): Promise<ImportReport> {
  const today = Temporal.Now.plainDateISO('UTC');
  const report: ImportReport = { created: [], changed: [], left: [], kept: [], warnings: identifierWarnings(content) };
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${importLock})`);
    const ids = await readIds(tx);
    checkTogether(content, knownSlugs(ids));
    const imports = await readLastImports(tx);
    const period = Math.floor(today.since('1970-01-01').total('days') / relativePeriod);
    for (const read of inOrder(content.records)) {
      await importRecord(tx, set, read, ids, imports, period, report);
    }
    if (content.siteSettings) {
      const idOf = (noun: NounKey, slug: string) => idIn(ids, noun, slug) as string;
      await importSettings(tx, set, content.siteSettings, idOf, imports, report);
    }
  });
  return report;
}

interface Existing {
  id: string;
  revision: number;
}
type Ids = Map<NounKey, Map<string, Existing>>;

const idIn = (ids: Ids, noun: NounKey, slug: string) => ids.get(noun)?.get(slug)?.id;

async function readIds(tx: Tx): Promise<Ids> {
  const ids: Ids = new Map();
  for (const noun of nounKeys) {
    const { table } = nounForms[noun];
    const { id, slug, revision } = getTableColumns(table) as unknown as Record<string, AnyPgColumn>;
    const rows = await tx.select({ id, slug, revision } as Record<string, AnyPgColumn>).from(table);
    const known = rows.map((row) => ({
      slug: row.slug as string,
      existing: { id: row.id as string, revision: row.revision as number },
    }));
    const byId = new Map(known.map(({ existing }) => [existing.id, existing]));
    // A file may name a record by an address that an editor changed since.
    const former = await tx
      .select({ slug: slugRedirects.fromSlug, id: slugRedirects.recordId })
      .from(slugRedirects)
      .where(eq(slugRedirects.noun, nounForms[noun].type));
    const moved = former.flatMap(({ slug, id: recordId }) => {
      const existing = byId.get(recordId);
      return existing === undefined ? [] : [{ slug, existing }];
    });
    ids.set(noun, new Map([...moved, ...known].map(({ slug, existing }) => [slug, existing])));
  }
  return ids;
}

const knownSlugs = (ids: Ids): KnownSlugs => new Map([...ids].map(([noun, slugs]) => [noun, new Set(slugs.keys())]));

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

async function importRecord(
  tx: Tx,
  set: string,
  read: ReadRecord,
  ids: Ids,
  imports: Map<string, LastImport>,
  period: number,
  report: ImportReport,
): Promise<void> {
  const { noun, form, record } = read;
  const name = `${noun}/${record.slug}`;
  const existing = ids.get(noun)?.get(record.slug);
  const last = imports.get(name);
  const digest = digestOf([read.written, record.files, hasRelativeDates(read.written) ? period : 0]);
  if (existing && last?.digest === digest) {
    report.left.push(name);
    return;
  }
  // Somebody changed it here since, or deleted it.
  if (existing?.revision !== last?.revision) {
    report.kept.push(name);
    return;
  }
  const idOf = (target: NounKey, slug: string) => {
    const found = idIn(ids, target, slug);
    // Records come after those they refer to, unless two refer to each other.
    const why = imports.has(`${target}/${slug}`) ? 'was deleted here' : 'refers back to it';
    if (found === undefined) throw refused(read, `refers to "${target}/${slug}", which ${why}`);
    return found;
  };
  const reason = `Content set "${set}"`;
  const published = await publishRecord(tx, { form, record, idOf, existing, actor: 'import', reason }).catch(
    (error) => {
      const rule = brokenRule(error);
      throw rule === undefined ? error : refused(read, rule);
    },
  );
  ids.get(noun)?.set(record.slug, published);
  const { id: recordId, revision } = published;
  await rememberImport(tx, { contentSet: set, noun, slug: record.slug, recordId, digest, revision });
  (existing ? report.changed : report.created).push(name);
}

const refused = ({ file, lineOf }: ReadRecord, reason: string) =>
  new ContentError([{ file, line: lineOf([]), reason }]);

function withMeasuredFiles<R extends Record<string, unknown>>(record: R, dir: string): R {
  const files = record.files as { path: string }[] | undefined;
  return files ? { ...record, files: files.map((file) => ({ ...file, ...measureFile(dir, file.path) })) } : record;
}
