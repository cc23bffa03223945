import { type Locale, toIntlTag } from './locales.ts';
import { perLocale } from './per-locale.ts';

const wholeDay = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
const dayFormat = perLocale((tag) => new Intl.DateTimeFormat(tag, wholeDay));
const monthFormat = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);

const atMidnightUtc = (localDate: string): Date => new Date(`${localDate}T00:00:00Z`);

/** A calendar day such as `2026-03-05`, which is the same day everywhere. */
export const formatDate = (locale: Locale, localDate: string): string =>
  dayFormat(locale).format(atMidnightUtc(localDate));

const monthAndDayFormat = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone: 'UTC' }),
);
const dayOfMonthFormat = perLocale((tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', timeZone: 'UTC' }));

/** A day of every year, such as `05-15`. */
export const formatMonthDay = (locale: Locale, monthDay: string): string =>
  monthAndDayFormat(locale).format(atMidnightUtc(`2024-${monthDay}`));

const narrowMonthFormat = perLocale((tag) => new Intl.DateTimeFormat(tag, { month: 'narrow', timeZone: 'UTC' }));

/** A month, counted from 1, in as few letters as tell it in its row: `J`. */
export const narrowMonth = (locale: Locale, month: number): string =>
  narrowMonthFormat(locale).format(new Date(Date.UTC(2024, month - 1)));

/** First to last day, with what both share said once; a single day when they are equal or the last one is not known. */
export function formatDateRange(locale: Locale, first: string, last?: string | null): string {
  if (last === undefined || last === null || last === first) return formatDate(locale, first);
  const [from, to] = [atMidnightUtc(first), atMidnightUtc(last)];
  // Intl falls back to slashes for long Chinese ranges, which no reader of long dates expects.
  if (locale === 'zh') {
    const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
    const isSameYear = first.slice(0, 4) === last.slice(0, 4);
    const format = isSameMonth ? dayOfMonthFormat : isSameYear ? monthAndDayFormat : dayFormat;
    return `${formatDate(locale, first)}至${format(locale).format(to)}`;
  }
  return dayFormat(locale).formatRange(from, to);
}

/** As much of a date as is known: `2023`, `2023-11` or `2023-11-01`. */
export function formatPartialDate(locale: Locale, partialDate: string): string {
  const [year = '', month, day] = partialDate.split('-');
  if (month === undefined) return year;
  return day === undefined
    ? monthFormat(locale).format(atMidnightUtc(`${partialDate}-01`))
    : formatDate(locale, partialDate);
}

/** Day and clock time of an instant in an IANA zone, then the zone's name: `6 March 2026 at 03:59 (Almaty Time)`. */
export function formatInstant(locale: Locale, instant: string, timeZone: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  const text = new Intl.DateTimeFormat(toIntlTag(locale), options).format(new Date(instant));
  return `${text} (${timeZoneName(locale, instant, timeZone)})`;
}

/** What an IANA zone is called at that instant, without saying whether it is summer time. */
export function timeZoneName(locale: Locale, instant: string, timeZone: string): string {
  // The generic name of UTC is "GMT+00:00".
  const style = timeZone === 'UTC' ? 'long' : 'longGeneric';
  const format = new Intl.DateTimeFormat(toIntlTag(locale), { timeZone, timeZoneName: style });
  const parts = format.formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** What clocks show in an IANA zone at an instant. */
export const toLocalTime = (instant: string, timeZone: string): Temporal.PlainDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();

/** The calendar day on which an instant falls in an IANA zone. */
export const toLocalDate = (instant: string, timeZone: string): string =>
  toLocalTime(instant, timeZone).toPlainDate().toString();
