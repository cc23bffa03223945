import { fold, isHan } from './fold.ts';

/** Beginnings of words, each with a file: the longest that a word begins with has what is known of it. */
export type Keys = readonly string[];

/** Words with what each leads to, and the beginning that they share. */
export interface Branch<T> {
  readonly key: string;
  readonly words: readonly (readonly [word: string, target: T])[];
  /** Whether words that go on after the key have branches of their own. */
  readonly isSplit: boolean;
}

/** Splits words by their beginnings until `isSmall` accepts what is left together. */
export function growBranches<T>(
  words: Branch<T>['words'],
  isSmall: (words: Branch<T>['words']) => boolean,
  key = '',
): Branch<T>[] {
  if (isSmall(words)) return [{ key, words, isSplit: false }];
  const longer = words.filter(([word]) => word.length > key.length);
  const branches = [...Map.groupBy(longer, ([word]) => word.slice(0, key.length + 1))];
  return [{ key, words, isSplit: true }, ...branches.flatMap(([next, own]) => growBranches(own, isSmall, next))];
}

/** Every word of some texts as an index holds it; a run of Chinese once from each of its characters on. */
export function listWords(texts: readonly string[]): string[] {
  const words = fold(texts.join(' ')).split(' ');
  return [...new Set(words.flatMap((word) => (isHan(word) ? [...word].map((_, place) => word.slice(place)) : word)))];
}

/** The file to look a word up in: that of the longest key that the word begins with. */
export function findFile(keys: Keys, word: string): number {
  let found = -1;
  keys.forEach((key, file) => {
    if (word.startsWith(key) && key.length >= (keys[found]?.length ?? 0)) found = file;
  });
  return found;
}
