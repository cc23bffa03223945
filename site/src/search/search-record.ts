import type { Locale } from '../i18n/locales.ts';

/** The kinds of pages that a search finds, in the order in which readers may choose between them. */
export const searchTypes = [
  'partner',
  'programme',
  'call',
  'guide',
  'service',
  'project',
  'workPackage',
  'event',
  'goodPractice',
  'strategy',
  'network',
  'article',
  'document',
  'figure',
  'page',
] as const;

export type SearchType = (typeof searchTypes)[number];

/** One page as the search knows it. */
export interface SearchRecord {
  readonly url: string;
  readonly type: SearchType;
  /** What kind of thing it is, in words. */
  readonly kind: string;
  readonly title: string;
  /** Given when the title is not in the language of the page. */
  readonly lang?: Locale | undefined;
  readonly excerpt: string;
  readonly excerptLang?: Locale | undefined;
  readonly isDemonstration: boolean;
  /** What readers call it in short, as a search compares it: who types just that wants this page. */
  readonly acronym: string;
  /** The title and every other name, likewise: a match here says more than one in the text. */
  readonly names: string;
  /** Everything else, likewise. */
  readonly text: string;
}
