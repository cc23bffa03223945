import { formatList } from '../../i18n/format.ts';
import { label } from '../../i18n/label.ts';
import { fromContractLocale, type Locale } from '../../i18n/locales.ts';
import type { AgreementRow } from '../../queries/agreement.ts';

/** The title of an agreement with its language; what it is and its parties where it has none. */
export function agreementTitle(locale: Locale, { title, kind, parties }: AgreementRow): { text: string; lang?: Locale } {
  if (title !== null) {
    const lang = fromContractLocale(title.locale);
    return lang === locale ? { text: title.value } : { text: title.value, lang };
  }
  const names = parties.map(({ partner }) => partner.shortName ?? partner.name.value);
  return { text: `${label(locale, 'agreementKind', kind)}: ${formatList(locale, names)}` };
}
