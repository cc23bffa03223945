import { type DataSet, listDataSets, type RecordSummary } from '../exports/data-sets.ts';
import type { Locale } from '../i18n/locales.ts';
import { sortRecordTypes } from '../i18n/record-type.ts';
import { listRecords, type MapRecord } from '../site-map/list-records.ts';

export interface Verification {
  /** The GraphQL type. */
  readonly type: string;
  readonly total: number;
  readonly verified: number;
  /** How many were last confirmed more than a year ago. */
  readonly longAgo: number;
  readonly never: number;
  /** The pages of those to look at: those that nobody ever did first, then the oldest. */
  readonly pages: readonly MapRecord[];
}

/** For each type of record with real ones, which of them somebody confirmed in the year before `today`. */
export async function listVerifications(locale: Locale, today: Temporal.PlainDate): Promise<Verification[]> {
  const [sets, { countries: _, ...pages }] = await Promise.all([listDataSets(), listRecords(locale)]);
  const yearAgo = today.subtract({ years: 1 }).toString();
  const verify = ({ type, list, records }: DataSet): Verification => {
    const real = records.filter(({ isDemonstration }) => !isDemonstration);
    const toVerify = real.filter(({ verifiedOn }) => verifiedOn === null || verifiedOn < yearAgo).toSorted(byDay);
    const never = toVerify.filter(({ verifiedOn }) => verifiedOn === null).length;
    const pageOf = new Map(pages[list as keyof typeof pages]?.map((page) => [page.slug, page]));
    return {
      type,
      total: real.length,
      verified: real.length - toVerify.length,
      longAgo: toVerify.length - never,
      never,
      pages: toVerify.flatMap(({ slug }) => pageOf.get(slug) ?? []),
    };
  };
  return sortRecordTypes(sets.map(verify), ({ type }) => type).filter(({ total }) => total > 0);
}

const byDay = (a: RecordSummary, b: RecordSummary): number => (a.verifiedOn ?? '').localeCompare(b.verifiedOn ?? '');
