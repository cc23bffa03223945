import { useId } from 'react';
import { type Locale, localeNames } from '../../../src/i18n/locales.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { offered } from '../i18n/load-language.ts';

interface SelectProps {
  readonly label: string;
  readonly value: Locale;
  readonly onChange: (locale: Locale) => void;
}

/** One of the languages that the desk speaks, each by its own name. */
export function LanguageSelect({ label, value, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value as Locale)}>
        {offered.map((own) => (
          <option key={own} value={own} lang={own}>
            {localeNames[own]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The language of the interface, which is nobody's content. `onChosen` is told when it becomes another one. */
export function LanguageChoice({ onChosen }: { onChosen?: (locale: Locale) => void }) {
  const { t, locale, choose } = useI18n();
  return (
    <LanguageSelect
      label={t('language.interface')}
      value={locale}
      onChange={(next) => {
        choose(next);
        onChosen?.(next);
      }}
    />
  );
}
