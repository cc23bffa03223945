import { readAll } from '../../api/read.ts';
import { inPages } from '../../i18n/in-pages.ts';
import { type Locale, toContractLocale } from '../../i18n/locales.ts';
import { agreementListQuery } from '../../queries/agreement.ts';

/** The public register in pages: what each of them shows. */
export async function listRegister(locale: Locale) {
  const all = await readAll(agreementListQuery, { locale: toContractLocale(locale) }, (data) => data.agreements);
  const real = all.filter(({ isDemonstration }) => !isDemonstration);
  const demonstrations = all.filter(({ isDemonstration }) => isDemonstration);
  const counts = { real: real.length, demonstrations: demonstrations.length };
  return inPages([...real, ...demonstrations]).map((page) => ({ locale, page, counts }));
}
