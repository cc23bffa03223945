import { tell } from '@portolan/schema/sentences/tell';
import { siteLinks, siteSettings } from '@portolan/schema/tables';
import { sql } from 'drizzle-orm';
import type { NounForm } from '../content/noun-form.ts';
import { type SiteSettingsRecord, siteSettingsForm } from '../content/site-settings-form.ts';
import { settingsRecordId, writeSettingsRows } from '../import-settings.ts';
import { writeRevision } from '../publish-record.ts';
import { checkRecord } from './check-record.ts';
import { readConflicts } from './conflicts.ts';
import { type CurrentRecord, findCurrent, findRevision } from './current-record.ts';
import { differences } from './differences.ts';
import { requireKnownPaths } from './known-paths.ts';
import { type Choice, mergeChanges } from './merge.ts';
import type { Change } from './paths.ts';
import { EditingRefused, refusal } from './problems.ts';
import { resolveReferences } from './references.ts';
import { lockRecord, type Tx } from './rows.ts';
import { ruleProblem } from './rule-problem.ts';

/** The settings of the portal as the mechanisms of editing take them. They are no noun: there is one, and it has no slug. */
export const settingsForm: NounForm = {
  type: 'SiteSettings',
  table: siteSettings,
  form: siteSettingsForm,
  refs: { featuredProject: 'projects', featuredNetwork: 'networks' },
  children: { links: { table: siteLinks, owner: 'siteSettingsId' } },
  label: ({ name }) => name,
  searched: () => [],
};

export const findSettings = (tx: Pick<Tx, 'select'>): Promise<CurrentRecord | undefined> =>
  findCurrent(tx, settingsForm.type, settingsRecordId);

interface SettingsChange {
  /** The revision that the changes were made on; 0 where there are no settings yet. */
  base: number;
  changes: readonly Change[];
  choices?: readonly Choice[] | undefined;
  actor: string;
  reason: string;
}

/**
 * Sets changes on the settings as they are now. Call it in a transaction: it throws `EditingRefused` with every problem or
 * conflict, and then nothing may stay.
 */
export async function changeSettings(tx: Tx, { base, changes, choices, actor, reason }: SettingsChange): Promise<void> {
  requireKnownPaths(settingsForm, changes);
  await lockRecord(tx, settingsRecordId);
  const current = await findSettings(tx);
  const started = await findRevision(tx, settingsRecordId, base);
  if (started === undefined) throw refusal('INVALID', tell('settings.noRevision', { revision: base }), ['revision']);
  const merged = mergeChanges(started, current?.record ?? {}, changes, choices);
  const conflicts = await readConflicts(tx, settingsRecordId, base, merged.conflicts);
  const problems = [
    ...conflicts.map(({ path }) => ({
      path,
      code: 'CONFLICT' as const,
      ...tell('record.changedMeanwhile', { field: path.join('.') }),
    })),
    ...merged.lost.map((path) => ({
      path,
      code: 'NOT_FOUND' as const,
      ...tell('record.itemGone', { field: path.join('.') }),
    })),
  ];
  if (problems.length > 0) throw new EditingRefused(problems, conflicts);
  await writeSettings(tx, current, merged.record, { actor, reason });
}

async function writeSettings(
  tx: Tx,
  current: CurrentRecord | undefined,
  candidate: Record<string, unknown>,
  { actor, reason }: Pick<SettingsChange, 'actor' | 'reason'>,
): Promise<void> {
  const { record, problems } = checkRecord(settingsForm, candidate);
  const { idOf, problems: missing } = await resolveReferences(tx, settingsForm, candidate);
  const all = [...problems, ...missing];
  if (record === undefined || all.length > 0) throw new EditingRefused(all);
  const settings = record as unknown as SiteSettingsRecord;
  if (!settings.locales.includes(settings.sourceLocale)) {
    throw refusal('RULE', tell('settings.sourceNotShown', { language: settings.sourceLocale }), ['locales']);
  }
  if (current !== undefined && differences(current.record, record).length === 0) return;
  const revision = (current?.revision ?? 0) + 1;
  try {
    await writeSettingsRows(tx, settings, idOf, { revision, updatedAt: sql`now()` });
  } catch (error) {
    const problem = ruleProblem(settingsForm, error);
    throw problem === undefined ? error : new EditingRefused([problem]);
  }
  const { type: noun } = settingsForm;
  await writeRevision(tx, { noun, recordId: settingsRecordId, revision, actor, reason, after: settings });
}
