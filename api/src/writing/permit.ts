import { fieldAt } from '@portolan/drizzle/content/form-fields';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { ContentRecord, NounKey } from '@portolan/drizzle/content/noun-form';
import { differences } from '@portolan/drizzle/editing/differences';
import { findOwners } from '@portolan/drizzle/editing/find-owners';
import type { Path } from '@portolan/drizzle/editing/paths';
import type { Permit } from '@portolan/drizzle/editing/publish-changes';
import type { Tx } from '@portolan/drizzle/editing/rows';
import type { Locale } from '@portolan/schema/vocabularies/locale';
import type { Action } from '../auth/actions.ts';
import { requirePermission, type Target } from '../auth/permissions.ts';
import type { Viewer } from '../auth/viewer.ts';

type Part = Record<string, unknown>;

/** What an action would be done to: a record as it is, and the places of it that change. */
export async function targetOf(
  tx: Pick<Tx, 'select'>,
  noun: NounKey,
  record: Part | undefined,
  paths: readonly Path[] = [],
): Promise<Target> {
  const form = nounForms[noun];
  const owners = await findOwners(tx, form, (record ?? {}) as ContentRecord);
  return { type: form.type, owners, locales: localesOf(noun, paths) };
}

/** The languages of the texts at these paths; undefined as soon as one of them is no text. */
function localesOf(noun: NounKey, paths: readonly Path[]): Locale[] | undefined {
  const found = new Set<Locale>();
  for (const path of paths) {
    const place = path.slice(0, -1);
    if (path.length < 2 || fieldAt(nounForms[noun], place)?.kind !== 'localised') return undefined;
    found.add(path.at(-1) as Locale);
  }
  return [...found];
}

/**
 * Lets a publish through when the viewer may do it to the record as it is and as it becomes: nobody takes over a record by
 * changing whose it is. The one place that mutations of records ask at.
 */
export const permitFor =
  (viewer: Viewer, noun: NounKey, ...actions: Action[]): Permit =>
  async (tx, { before, after }) => {
    const paths = differences(before ?? {}, after)
      .map(({ path }) => path)
      .filter(([field]) => field !== 'publicationStatus' || before !== undefined);
    // A partner or project stays its own whatever its address becomes.
    const next = before === undefined ? after : { ...after, slug: before.slug };
    for (const record of before === undefined ? [after] : [before, next]) {
      const target = await targetOf(tx, noun, record, paths);
      for (const action of actions) requirePermission(viewer, action, target);
    }
  };
