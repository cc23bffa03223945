/** Letters that Unicode does not decompose, with what a reader without that keyboard types instead. */
const lookAlikes: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
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
const lookAlikePattern = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu');

/**
 * Text as search compares it: case, accents and punctuation folded away, words separated by one space, with a space at
 * both ends, so that ` tec` is found where a word begins. Chinese has no word breaks: each character stands as written.
 */
export function foldForSearch(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(lookAlikePattern, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${folded} `;
}

const startsWithoutWordBreaks = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * The pieces that a search text asks for, all of which must be present: words by their beginning, text in quotes as a
 * phrase, Chinese anywhere. An empty list when nothing is left to look for.
 */
export function toSearchTerms(search: string): string[] {
  const terms: string[] = [];
  for (const [, phrase, word] of search.matchAll(/"([^"]*)"|([^\s"]+)/gu)) {
    const folded = foldForSearch(phrase ?? word ?? '').trimEnd();
    if (folded.trim() === '') continue;
    if (phrase !== undefined) terms.push(startsWithoutWordBreaks.test(folded.trim()) ? folded.trim() : `${folded} `);
    else
      for (const part of folded.trim().split(' ')) terms.push(startsWithoutWordBreaks.test(part) ? part : ` ${part}`);
  }
  return terms;
}
