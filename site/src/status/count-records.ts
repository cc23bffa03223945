import { listDataSets } from '../exports/data-sets.ts';
import { sortRecordTypes } from '../i18n/record-type.ts';

export interface RecordCount {
  /** The GraphQL type. */
  readonly type: string;
  readonly total: number;
  readonly demonstrations: number;
}

/** How many records of each type there are. */
export async function countRecords(): Promise<RecordCount[]> {
  const counts = (await listDataSets()).map(({ type, records }) => ({
    type,
    total: records.length,
    demonstrations: records.filter(({ isDemonstration }) => isDemonstration).length,
  }));
  return sortRecordTypes(counts, ({ type }) => type);
}
