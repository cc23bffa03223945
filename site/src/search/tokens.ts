import { fold, isHan } from './fold.ts';

const toWords = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

const toPairs = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, place) => `${characters[place]}${character}`);

/** The words of a text for an index. Chinese becomes its characters and its pairs of neighbours. */
export const toIndexTokens = (text: string): string =>
  toWords(text)
    .flatMap((word) => (isHan(word) ? [...word, ...toPairs([...word])] : [word]))
    .join(' ');

/** The words of a query for that index: any part of a Chinese word is found by its pairs, all of which must be there. */
export const toQueryTokens = (query: string): string =>
  toWords(query)
    .flatMap((word) => (isHan(word) && word.length > 1 ? toPairs([...word]) : [word]))
    .join(' ');
