import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/translate.ts';

interface Described {
  readonly summary: { readonly value: string } | null;
  readonly isDemonstration: boolean;
}

/** What a calendar says beneath a title: the summary, whether it is invented, and where there is more. */
export const describe = (locale: Locale, record: Described, addresses: readonly string[]): string =>
  [
    ...(record.summary === null ? [] : [record.summary.value]),
    ...(record.isDemonstration ? [t(locale, 'common.demonstrationText')] : []),
    ...addresses,
  ].join('\n');
