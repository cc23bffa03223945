import { formatPartialDate } from '../../i18n/dates.ts';
import { capitalise } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { EventRow } from '../../queries/event.ts';

export interface Month {
  /** For links to its part of a page. */
  readonly id: string;
  readonly name: string;
  readonly events: readonly EventRow[];
}

/** Events by the month of their first day, in their order. */
export const groupByMonth = (locale: Locale, events: readonly EventRow[]): Month[] =>
  [...Map.groupBy(events, ({ startsOn }) => startsOn?.slice(0, 7) ?? '')].map(([month, group]) => ({
    id: `month-${month}`,
    name: capitalise(locale, formatPartialDate(locale, month)),
    events: group,
  }));
