import type { Locale } from './vocabularies/locale.ts';

/** Text in one or more languages of the portal; no value is empty. */
export type LocalisedText = Partial<Record<Locale, string>>;

/** The fallback of every localised text that has it. */
export const fallbackLocale: Locale = 'en';
