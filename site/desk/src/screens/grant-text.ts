import { languageList } from '../../../src/i18n/format.ts';
import type { Grant } from '../api/operations/viewer.ts';
import type { I18n } from '../i18n/i18n.tsx';

/** What an account was entrusted with, in words: "Translator: Kazakh and Russian". */
export function grantText({ valueLabel, locale }: I18n, grant: Grant): string {
  const role = valueLabel('AccountRole', grant.role);
  const locales = grant.locales.map((own) => own.toLowerCase());
  const limits = [
    grant.partner?.label?.value,
    grant.project?.label?.value,
    ...(locales.length > 0 ? [languageList(locale, locales)] : []),
  ].filter((own) => own !== undefined);
  return limits.length === 0 ? role : `${role}: ${limits.join(' · ')}`;
}
