import { nounForms } from '@portolan/drizzle/content/forms/all';
import { type NounKey, nounKeys } from '@portolan/drizzle/content/noun-form';
import { refusal } from '@portolan/drizzle/editing/problems';
import { tell } from '@portolan/schema/sentences/tell';
import { idPrefixOf, parseGlobalId } from '../select/global-id.ts';

export interface RecordId {
  noun: NounKey;
  recordId: string;
}

const nouns = new Map(nounKeys.map((noun) => [idPrefixOf(nounForms[noun].type), noun]));

export const toGlobalId = (noun: NounKey, recordId: string): string =>
  `${idPrefixOf(nounForms[noun].type)}_${recordId}`;

/** What a global id names, or undefined when it names no record that can be edited. */
export function findRecordId(id: string): RecordId | undefined {
  const parsed = parseGlobalId(id);
  const noun = parsed && nouns.get(parsed.prefix);
  return parsed === undefined || noun === undefined ? undefined : { noun, recordId: parsed.recordId };
}

/** What a global id names, of the given noun if one is given. Refuses any other. */
export function getRecordId(id: string, noun?: NounKey): RecordId {
  const found = findRecordId(id);
  if (found === undefined || (noun !== undefined && found.noun !== noun)) {
    throw refusal(
      'NOT_FOUND',
      tell('record.notId', { id, type: noun === undefined ? 'record' : nounForms[noun].type }),
      ['id'],
    );
  }
  return found;
}
