import { formatList } from '../../i18n/format.ts';
import { label } from '../../i18n/label.ts';
import type { Locale } from '../../i18n/locales.ts';
import { langOf } from '../../i18n/localized.ts';
import type { AgreementRow } from '../../queries/agreement.ts';

/** The title of an agreement with its language; what it is and its parties where it has none. */
export function agreementTitle(
  locale: Locale,
  { title, kind, parties }: Pick<AgreementRow, 'title' | 'kind' | 'parties'>,
): { text: string; lang: Locale | undefined } {
  if (title !== null) return { text: title.value, lang: langOf(title, locale) };
  const names = parties.map(({ partner }) => partner.shortName ?? partner.name.value);
  return { text: `${label(locale, 'agreementKind', kind)}: ${formatList(locale, names)}`, lang: undefined };
}
