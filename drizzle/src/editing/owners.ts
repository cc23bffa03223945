import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { ownersByNoun } from '../content/owners.ts';
import { findTargets, referencesOf } from './references.ts';
import type { Tx } from './rows.ts';

/** Whose a record is, by ids of rows. */
export interface RecordOwners {
  partners: string[];
  projects: string[];
}

/** Whose a record is, or would be if it said this; one statement at most. */
export async function readOwners(
  tx: Tx,
  noun: NounKey,
  recordId: string,
  record: Record<string, unknown>,
): Promise<RecordOwners> {
  const declared = ownersByNoun[noun];
  const references = referencesOf(nounForms[noun], record);
  const named = (fields: readonly string[] = []) =>
    references.filter(({ path }) => fields.includes(path.filter((key) => !/^\d+$/.test(key)).join('.')));
  const wanted = { partners: named(declared.partners), projects: named(declared.projects) };
  const targets = await findTargets(tx, [...wanted.partners, ...wanted.projects]);
  const idsOf = (key: 'partners' | 'projects') => [
    ...(declared[key]?.includes('self') ? [recordId] : []),
    ...wanted[key].flatMap(({ noun: target, slug }) => targets.get(`${target}/${slug}`)?.id ?? []),
  ];
  return { partners: [...new Set(idsOf('partners'))], projects: [...new Set(idsOf('projects'))] };
}
