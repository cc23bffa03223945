import type { Locale } from '../i18n/locales.ts';
import { listRecords, type MapRecord } from '../site-map/list-records.ts';

export interface Verification {
  /** The GraphQL type. */
  readonly type: string;
  readonly total: number;
  readonly verified: number;
  /** Last confirmed more than a year ago, the oldest first. */
  readonly longAgo: readonly MapRecord[];
  readonly never: readonly MapRecord[];
}

/** For the records that change most with the world: which of them somebody confirmed in the year before `today`. */
export async function listVerifications(locale: Locale, today: Temporal.PlainDate): Promise<Verification[]> {
  const { partners, programmes, calls, agreements, events } = await listRecords(locale);
  const yearAgo = today.subtract({ years: 1 }).toString();
  const verify = (type: string, all: readonly MapRecord[]): Verification => {
    const real = all.filter(({ isDemonstration }) => !isDemonstration);
    const never = real.filter(({ verifiedOn }) => verifiedOn === null);
    const longAgo = real
      .filter(({ verifiedOn }) => verifiedOn !== null && verifiedOn < yearAgo)
      .toSorted((a, b) => ((a.verifiedOn ?? '') < (b.verifiedOn ?? '') ? -1 : 1));
    return { type, total: real.length, verified: real.length - never.length - longAgo.length, longAgo, never };
  };
  return [
    verify('Partner', partners),
    verify('Programme', programmes),
    verify('Call', calls),
    verify('Agreement', agreements),
    verify('Event', events),
  ];
}
