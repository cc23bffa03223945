import { locale as locales } from '@portolan/schema/vocabularies/locale';
import { useId } from 'react';
import { type Locale, localeNames } from '../../../src/i18n/locales.ts';
import { useI18n } from '../i18n/i18n.tsx';

/** The language of the interface, which is nobody's content. */
export function LanguageChoice() {
  const { t, locale, choose } = useI18n();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('language.interface')}</label>
      <select id={id} value={locale} onChange={({ target }) => choose(target.value as Locale)}>
        {locales.values.map((own) => (
          <option key={own} value={own} lang={own}>
            {localeNames[own]}
          </option>
        ))}
      </select>
    </div>
  );
}
