import { languageName } from '../../../src/i18n/format.ts';
import type { Locale } from '../../../src/i18n/locales.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const isNamed = (kind: 'region' | 'language', code: string) =>
  new Intl.DisplayNames('en', { type: kind, fallback: 'none' }).of(code) !== undefined;

/** Regions that Intl names and that are no country. */
const noCountry = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'QO',
  'ZZ',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
  'CQ',
  'AN',
  'BU',
  'CS',
  'DD',
  'DY',
  'FX',
  'HV',
  'NH',
  'NT',
  'RH',
  'SU',
  'TP',
  'UK',
  'VD',
  'YD',
  'YU',
  'ZR',
]);

let countries: string[] | undefined;

/** The countries of ISO 3166-1 that the browser can name. */
export function countryCodes(_locale: Locale): string[] {
  countries ??= [...letters].flatMap((a) =>
    [...letters].flatMap((b) => (isNamed('region', a + b) && !noCountry.has(a + b) ? [a + b] : [])),
  );
  return countries;
}

let languages: string[] | undefined;

/** The languages of two letters that the browser can name. */
export function languageCodes(locale: Locale): string[] {
  const small = letters.toLowerCase();
  languages ??= [...small].flatMap((a) =>
    [...small].flatMap((b) => (isNamed('language', a + b) && languageName(locale, a + b) !== a + b ? [a + b] : [])),
  );
  return languages;
}

export const currencies = (): string[] => Intl.supportedValuesOf('currency');

/** Zones by place; browsers leave out the one without a place. */
export const timeZones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
