import { countryName } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { type LocalizedText, langOf } from '../../i18n/localized.ts';
import { t } from '../../i18n/translate.ts';
import type { MetaPart } from '../List/Meta.astro';

interface Place {
  readonly city: LocalizedText | null;
  readonly countryCode: string | null;
  readonly onlineUrl: string | null;
}

/** City and country as far as they are recorded; an event without a place and with an address online is online. */
export function describePlace(locale: Locale, { city, countryCode, onlineUrl }: Place): MetaPart[] {
  const parts: MetaPart[] = [];
  if (city !== null) parts.push({ text: city.value, lang: langOf(city, locale) });
  if (countryCode !== null) parts.push({ text: countryName(locale, countryCode) });
  if (parts.length === 0 && onlineUrl !== null) parts.push({ text: t(locale, 'event.online') });
  return parts;
}
