import { locale } from '@portolan/schema/vocabularies/locale';
import type { SearchWord } from '../../select/declaration.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));

/** The names of every country in the languages of the contract; codes that name none have no texts. Made when first needed. */
let names: { code: string; text: string }[] | undefined;

const listNames = () => {
  const spoken = locale.values.map((own) => new Intl.DisplayNames(own, { type: 'region', fallback: 'none' }));
  return codes.map((code) => ({ code, text: spoken.map((names) => names.of(code) ?? '').join(' ') }));
};

/** The countries, as ISO 3166-1 codes, whose names hold a word. */
export function countriesNamed({ isIn }: SearchWord): string[] {
  names ??= listNames();
  return names.filter(({ text }) => isIn(text)).map(({ code }) => code);
}
