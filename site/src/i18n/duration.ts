import { type Locale, toIntlTag } from './locales.ts';
import { t } from './translate.ts';

const intlUnits = { DAYS: 'day', WEEKS: 'week', MONTHS: 'month', YEARS: 'year' } as const;

/** A length of time in words, in the contract's units or in days. */
export function formatDuration(locale: Locale, value: number, unit: keyof typeof intlUnits | 'SEMESTERS'): string {
  // Intl knows calendar units only.
  if (unit === 'SEMESTERS') return t(locale, 'count.semesters', { count: value });
  const options = { style: 'unit', unit: intlUnits[unit], unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(toIntlTag(locale), options).format(value);
}
