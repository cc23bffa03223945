import { translationStates } from '@portolan/schema/tables';
import type { TextState } from '@portolan/schema/tables/translation-states';
import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import { eq, sql } from 'drizzle-orm';
import type { ContentRecord } from '../content/noun-form.ts';
import type { Database, Db } from '../database.ts';
import { alignLists } from './align-lists.ts';
import { texts } from './check-record.ts';
import type { RecordChange } from './former-slugs.ts';
import { isSamePath, type Path, valueAt } from './paths.ts';
import { readRows } from './rows.ts';

type Tx = Pick<Db, 'insert' | 'select'>;

/**
 * Notes which texts a publish wrote and which translations it left behind their source. A translation is older than its
 * source when the source changed since the translation was last written or confirmed.
 */
export async function keepTranslationState(tx: Tx, { noun, recordId, before, after }: RecordChange): Promise<void> {
  const earlier = before === null ? [] : await readTextStates(tx, recordId);
  const states = toTextStates(before, after, earlier, Temporal.Now.instant().toString());
  await storeTextStates(tx, noun, recordId, after, states);
}

export async function readTextStates(tx: Pick<Db, 'select'>, recordId: string): Promise<TextState[]> {
  const [row] = await tx
    .select({ texts: translationStates.texts })
    .from(translationStates)
    .where(eq(translationStates.recordId, recordId));
  return row?.texts ?? [];
}

export async function storeTextStates(
  tx: Pick<Db, 'insert'>,
  noun: string,
  recordId: string,
  record: ContentRecord,
  states: TextState[],
): Promise<void> {
  const every = texts(record);
  const missing = locale.values.filter((language) => every.some(({ text }) => !(language in text)));
  const older = locale.values.filter((language) => states.some((one) => one.locale === language && isOlder(one)));
  const row = { noun, texts: states, missing, older, updatedAt: Temporal.Now.instant().toString() };
  await tx
    .insert(translationStates)
    .values({ recordId, ...row })
    .onConflictDoUpdate({ target: translationStates.recordId, set: row });
}

const isOlder = ({ sourceThen }: TextState): boolean => sourceThen !== undefined;

/** The state of each text after a change, from the states before it. */
function toTextStates(
  before: ContentRecord | null,
  after: ContentRecord,
  earlier: readonly TextState[],
  now: string,
): TextState[] {
  const source = after.sourceLocale as Locale;
  return texts(after).flatMap(({ path, text }) => {
    const formerPath = before === null ? undefined : placeBefore(before, after, path);
    const former = (formerPath && valueAt(before, formerPath)) as Partial<Record<Locale, string>> | undefined;
    return (Object.keys(text) as Locale[]).map((language): TextState => {
      const state = earlier.find((one) => one.locale === language && formerPath && isSamePath(one.path, formerPath));
      if (former === undefined || former[language] !== text[language])
        return { path, locale: language, updatedAt: now };
      const updatedAt = state?.updatedAt ?? now;
      const sourceThen = state?.sourceThen ?? former[source];
      if (sourceThen === undefined || sourceThen === text[source]) return { path, locale: language, updatedAt };
      return { path, locale: language, updatedAt, sourceThen };
    });
  });
}

/** Where a text of the later record stood in the earlier one, items of lists followed. */
function placeBefore(before: ContentRecord, after: ContentRecord, path: Path): string[] | undefined {
  const [field, position, ...rest] = path as [string, ...string[]];
  const items = after[field];
  if (position === undefined || !Array.isArray(items)) return [...path];
  const former = before[field];
  const at = Array.isArray(former) ? alignLists(items, former)[Number(position)] : undefined;
  return at === undefined ? undefined : [field, String(at), ...rest];
}

/** Notes what is missing of records that were published before this was kept; nobody knows which of their texts are older. */
export async function fillTranslationStates(database: Pick<Database, 'db'>): Promise<void> {
  const unknown = await readRows<{ noun: string; id: string; record: ContentRecord; at: string }>(
    database.db,
    sql`select noun, record_id as id, after as record, created_at::text as at from (
        select distinct on (record_id) * from revisions where noun <> 'SiteSettings' order by record_id, revision desc) last
      where after is not null and not exists (select from translation_states s where s.record_id = last.record_id)`,
  );
  for (const { noun, id, record, at } of unknown) {
    const states = toTextStates(null, record, [], Temporal.Instant.from(at.replace(' ', 'T')).toString());
    await storeTextStates(database.db, noun, id, record, states);
  }
}
