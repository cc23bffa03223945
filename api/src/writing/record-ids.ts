import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { badInput } from '../errors/portolan-error.ts';
import { findRecordId, type RecordId } from './record-id.ts';

/** How many records a mutation takes by their ids. */
export const mostIds = 100;

/** The records of global ids, each once. */
export function getTargets(ids: readonly string[]): RecordId[] {
  if (ids.length > mostIds) throw badInput(`"ids" has ${ids.length} ids; name at most ${mostIds} at once.`);
  return [...new Set(ids)].map((id) => {
    const target = findRecordId(id);
    if (target === undefined) throw badInput(`"${id}" is not an id of this API.`);
    return target;
  });
}

/** The noun of the records, undefined when there are none, and their ids. */
export function ofOneType(targets: readonly RecordId[]): [NounKey | undefined, string[]] {
  const [first] = targets;
  if (targets.some(({ noun }) => noun !== first?.noun)) throw badInput('Records that change together are of one type.');
  return [first?.noun, targets.map(({ recordId }) => recordId)];
}
