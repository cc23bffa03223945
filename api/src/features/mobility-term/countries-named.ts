import { locale } from '@portolan/schema/vocabularies/locale';
import type { SearchWord } from '../../select/declaration.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));

/** The names of every country in the languages of the contract; codes that name none have no texts. */
const names = codes.map((code) => {
  const texts = locale.values.map(
    (own) => new Intl.DisplayNames(own, { type: 'region', fallback: 'none' }).of(code) ?? '',
  );
  return { code, text: texts.join(' ') };
});

/** The countries, as ISO 3166-1 codes, whose names hold a word. */
export const countriesNamed = ({ isIn }: SearchWord): string[] =>
  names.filter(({ text }) => isIn(text)).map(({ code }) => code);
