import { tell } from '@portolan/schema/sentences/tell';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { findCurrent } from './current-record.ts';
import { isSamePath, type Path } from './paths.ts';
import { refusal } from './problems.ts';
import { lockRecord, type Tx } from './rows.ts';
import { readTextStates, storeTextStates } from './translation-states.ts';

interface Marking {
  noun: NounKey;
  recordId: string;
  /** Texts with their language, such as `["title", "ro"]`. */
  paths: readonly Path[];
}

/** Notes that translations are still right although their source changed. Their text stays, and so does the revision. */
export async function markTranslationsCurrent(tx: Tx, { noun, recordId, paths }: Marking): Promise<void> {
  const { type } = nounForms[noun];
  await lockRecord(tx, recordId);
  const current = await findCurrent(tx, type, recordId);
  if (current === undefined) throw refusal('NOT_FOUND', tell('record.notPublished', { type }));
  const states = await readTextStates(tx, recordId);
  const now = Temporal.Now.instant().toString();
  const isMeant = (path: string[], language: string) => paths.some((one) => isSamePath(one, [...path, language]));
  const lost = paths.filter((path) => !states.some((one) => isSamePath([...one.path, one.locale], path)));
  if (lost.length > 0) {
    throw refusal('NOT_FOUND', tell('record.noText', { field: lost[0]?.join('.') ?? '' }), [...(lost[0] ?? [])]);
  }
  const marked = states.map(({ path, locale, updatedAt, sourceThen }) => {
    if (isMeant(path, locale)) return { path, locale, updatedAt: now };
    return { path, locale, updatedAt, ...(sourceThen !== undefined && { sourceThen }) };
  });
  await storeTextStates(tx, type, recordId, current.record, marked);
}
