import { type ValueOf, vocabulary } from './vocabulary.ts';

export const locale = vocabulary('Locale', 'A language of the portal, as a BCP 47 tag.', {
  en: 'English, the fallback',
  es: 'Spanish',
  fr: 'French',
  ro: 'Romanian',
  ru: 'Russian',
  kk: 'Kazakh',
  zh: 'Chinese, simplified',
});

export type Locale = ValueOf<typeof locale>;
