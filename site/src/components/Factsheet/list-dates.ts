import type { Factsheet } from '../../queries/factsheet.ts';

export interface FactsheetDate {
  readonly term: 'autumn' | 'spring';
  readonly what: 'nominations' | 'applications';
  /** A day of every year, `05-15`; null where nobody recorded it. */
  readonly on: string | null;
  /** Whether it comes next after a day. */
  readonly isNext: boolean;
}

/** The four dates of a factsheet, autumn first, with the one marked that comes next on or after `today`. */
export function listDates(factsheet: Factsheet, today: Temporal.PlainDate): FactsheetDate[] {
  const dates = [
    { term: 'autumn', what: 'nominations', on: factsheet.autumnNominationsBy },
    { term: 'autumn', what: 'applications', on: factsheet.autumnApplicationsBy },
    { term: 'spring', what: 'nominations', on: factsheet.springNominationsBy },
    { term: 'spring', what: 'applications', on: factsheet.springApplicationsBy },
  ] as const;
  const days = dates.flatMap(({ on }) => (on === null ? [] : [on])).toSorted();
  const next = days.find((on) => on >= today.toString().slice(5)) ?? days[0];
  return dates.map((date) => ({ ...date, isNext: date.on !== null && date.on === next }));
}
