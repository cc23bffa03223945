import { type Locale, toIntlTag } from './locales.ts';

/** A thing that is made once for each locale, when first asked for: Intl objects are slow to make and safe to keep. */
export function perLocale<T>(make: (intlTag: string) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(toIntlTag(locale));
    made.set(locale, fresh);
    return fresh;
  };
}
