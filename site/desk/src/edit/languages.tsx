import { locale as locales } from '@portolan/schema/vocabularies/locale';
import { useState } from 'react';
import { capitalise, languageName } from '../../../src/i18n/format.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { useI18n } from '../i18n/i18n.tsx';

const storageKey = 'portolan.desk.languages';

export interface LanguagePair {
  readonly left: Locale;
  readonly right: Locale;
  readonly choose: (left: Locale, right: Locale) => void;
}

const isLocale = (value: string | undefined): value is Locale =>
  (locales.values as readonly (string | undefined)[]).includes(value);

/** The two languages beside each other: chosen once, for all records; an address may ask for another. */
export function useLanguagePair(source: Locale): LanguagePair {
  const [pair, setPair] = useState<readonly [Locale, Locale]>(() => {
    const [left, right] = (localStorage.getItem(storageKey) ?? '').split(' ');
    const asked = new URLSearchParams(location.search).get('language') ?? undefined;
    const other = locales.values.find((own) => own !== source) ?? source;
    const target = isLocale(asked) ? asked : isLocale(right) ? right : other;
    const from = isLocale(left) && left !== target ? left : source;
    return [from, target];
  });
  const [left, right] = pair;
  return {
    left,
    right,
    choose: (from, to) => {
      localStorage.setItem(storageKey, `${from} ${to}`);
      setPair([from, to]);
    },
  };
}

/** Shows the language of a text, where neither of the two is it, so that a link can lead there. */
export function showLanguageOf(path: readonly string[], { left, right, choose }: LanguagePair): void {
  const own = path.at(-1);
  if (path.length > 1 && isLocale(own) && own !== left && own !== right) choose(left, own);
}

export function LanguageChoices({ pair: { left, right, choose } }: { pair: LanguagePair }) {
  const { t, locale } = useI18n();
  const options = locales.values.map((own) => (
    <option key={own} value={own}>
      {capitalise(locale, languageName(locale, own))}
    </option>
  ));
  return (
    <div className="languages">
      <label>
        {t('language.left')}
        <select value={left} onChange={({ target }) => choose(target.value as Locale, right)}>
          {options}
        </select>
      </label>
      <span aria-hidden="true">→</span>
      <label>
        {t('language.right')}
        <select value={right} onChange={({ target }) => choose(left, target.value as Locale)}>
          {options}
        </select>
      </label>
    </div>
  );
}
