import { useId } from 'react';
import { type Locale, localeNames } from '../../../src/i18n/locales.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { offered } from '../i18n/load-language.ts';

/** The language of the interface, which is nobody's content. */
export function LanguageChoice() {
  const { t, locale, choose } = useI18n();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('language.interface')}</label>
      <select id={id} value={locale} onChange={({ target }) => choose(target.value as Locale)}>
        {offered.map((own) => (
          <option key={own} value={own} lang={own}>
            {localeNames[own]}
          </option>
        ))}
      </select>
    </div>
  );
}
