import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { Json } from '../api/graphql.ts';
import type { Path } from './path.ts';
import type { RecordStore } from './record-store.ts';

/** What a form says of one field besides its value. */
export interface Problem {
  readonly path: Path;
  /** A sentence in the words of the desk. */
  readonly message: string;
}

export interface TranslationMark {
  readonly state: 'missing' | 'older' | 'current' | 'source';
  /** The source text that the translation was made of, where it is known. */
  readonly madeOf?: string | undefined;
}

export interface Editing {
  readonly store: RecordStore;
  readonly type: string;
  readonly id: string | undefined;
  readonly sourceLocale: Locale;
  readonly left: Locale;
  readonly right: Locale;
  readonly problems: readonly Problem[];
  readonly mayEdit: (path: Path) => boolean;
  readonly markOf: (path: Path, locale: Locale) => TranslationMark;
  /** Says that a translation is still right though its source changed. */
  readonly stillRight: (path: Path) => void;
}

const EditingContext = createContext<Editing | undefined>(undefined);
export const EditingProvider = EditingContext;

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === undefined) throw new Error('Fields stand inside "EditingProvider".');
  return editing;
}

/** The value at a path, and how to change it. Only a change of this value draws the caller again. */
export function useValue(path: Path): [Json | undefined, (next: Json) => void] {
  const { store } = useEditing();
  const key = path.join('\u001f');
  const value = useSyncExternalStore(store.subscribe, () => store.get(path));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the path says.
  const change = useCallback((next: Json) => store.set(path, next), [store, key]);
  return [value, change];
}

/** What is wrong with exactly this field. */
export function useProblem(path: Path): string | undefined {
  const { problems } = useEditing();
  const key = path.join('.');
  const own = problems.filter((problem) => problem.path.join('.') === key);
  return own.length === 0 ? undefined : own.map(({ message }) => message).join(' ');
}

/** The element of a field, for links that lead to it. */
export const fieldId = (path: Path): string => `field-${path.join('-')}`;
