/** Letters that Unicode does not decompose, with what a reader without that keyboard types instead. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ъ: '',
  ь: '',
};
const foldedLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * Text as a search compares it: words without case, accents and punctuation, separated by one space. Chinese, which has
 * no word breaks, stays in runs of characters.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(foldedLetters, (letter) => plainLetters[letter] ?? letter)
    .replace(/\p{sc=Han}+/gu, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a folded word is a run of Chinese characters. */
export const isHan = (word: string): boolean => /^\p{sc=Han}/u.test(word);

/** A folded text in which each word begins after a space, so that ` tec` finds words by their beginning. */
export const toSearchText = (texts: readonly string[]): string => ` ${fold(texts.join(' '))} `;

/** What to look for in search texts: words by their beginning, Chinese anywhere. */
export const toSearchWords = (query: string): string[] =>
  fold(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (isHan(word) ? word : ` ${word}`));
