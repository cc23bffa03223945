import { createContext, type ReactNode, use, useMemo } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components';
import { fillMessage, type Params } from '../../../src/i18n/fill-message.ts';
import { languageName } from '../../../src/i18n/format.ts';
import { type Locale, toIntlTag } from '../../../src/i18n/locales.ts';
import type { Language, MessageKey } from './load-language.ts';
import { speakAs } from './spoken.ts';
import { sayTold, type Told } from './told.ts';

export interface I18n {
  readonly locale: Locale;
  readonly t: (key: MessageKey, params?: Params) => string;
  /** What editors call a field; the name itself while nobody has labelled it. */
  readonly fieldLabel: (name: string) => string;
  /** What readers call a value of a vocabulary, as the contract spells it: `EventKind`, `STUDY_TOUR`. */
  readonly valueLabel: (vocabulary: string, value: string) => string;
  /** What the records of a type are called: "Work packages". */
  readonly recordsLabel: (type: string) => string;
  /** What a place of a record is called: "Title, French". */
  readonly placeLabel: (path: readonly string[]) => string;
  /** What the API tells, in the language of the interface. */
  readonly say: (told: Told) => string;
  readonly choose: (locale: Locale) => void;
}

const I18nContext = createContext<I18n | undefined>(undefined);

const ownVocabularies: Readonly<Record<string, string>> = {
  AccountRole: 'role',
  AgreementStage: 'agreementStage',
  MenuPlace: 'menuPlace',
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const toSnake = (type: string) => type.replace(/\B[A-Z]/g, '_$&').toLowerCase();

interface Props {
  readonly locale: Locale;
  readonly language: Language;
  readonly choose: (locale: Locale) => void;
  readonly children: ReactNode;
}

/** The interface in one language. Content has languages of its own. */
export function I18nProvider({ locale, language, choose, children }: Props) {
  const value = useMemo<I18n>(() => {
    const { messages, fields, sentences, vocabularies } = language;
    const t: I18n['t'] = (key, params) =>
      params === undefined ? messages[key] : fillMessage(locale, messages[key], params);
    const fieldLabel = (name: string) => fields[name] ?? name;
    const placeLabel = ([name = '', ...rest]: readonly string[]) => {
      const words = rest.map((part, index) => {
        if (/^\d+$/.test(part)) return t('row.number', { number: Number(part) + 1 });
        const isLanguage = index === rest.length - 1 && part.length === 2;
        return isLanguage ? languageName(locale, part) : fieldLabel(part);
      });
      return [name === '' ? t('problem.whole') : fieldLabel(name), ...words].join(', ');
    };
    const roleLabel = (role: string) => messages[`who.${role}` as MessageKey];
    return {
      locale,
      choose,
      t,
      fieldLabel,
      placeLabel,
      say: (told) => {
        const general = messages[`failure.${told.code}` as MessageKey];
        if (told.sentence == null && general !== undefined) return general;
        return sayTold({ locale, sentences, placeLabel, roleLabel }, told);
      },
      valueLabel: (vocabulary, own) => {
        if (vocabulary === 'Locale') return languageName(locale, own.toLowerCase());
        // Vocabularies that no page of the site shows are labelled here.
        const ours = ownVocabularies[vocabulary];
        const key = `${ours}.${own.toUpperCase()}`;
        if (ours !== undefined && key in messages) return messages[key as MessageKey];
        return vocabularies[lowerFirst(vocabulary)]?.[own.toLowerCase()] ?? own;
      },
      recordsLabel: (type) => vocabularies['records']?.[toSnake(type)] ?? type,
    };
  }, [locale, language, choose]);
  // Before anything below is drawn, which asks for its words while it is.
  speakAs(value.t);
  return (
    <I18nContext value={value}>
      <AriaI18nProvider locale={toIntlTag(locale)}>{children}</AriaI18nProvider>
    </I18nContext>
  );
}

export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (i18n === undefined) throw new Error('Words are asked for inside "I18nProvider".');
  return i18n;
}
