import { fillMessage, type Params } from '../../../src/i18n/fill-message.ts';
import { type Locale, toIntlTag } from '../../../src/i18n/locales.ts';

/** What the API tells: a message in English, and which sentence it is with what fills it. */
export interface Told {
  readonly code?: string;
  readonly message: string;
  readonly sentence?: string | null | undefined;
  readonly values?: unknown;
}

interface Words {
  readonly locale: Locale;
  /** The sentences of the API in this language; none in English, which it speaks itself. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly placeLabel: (path: readonly string[]) => string;
  readonly roleLabel: (role: string) => string | undefined;
}

/** Says what the API tells in the language of the interface, with places by the names that they have in the form. */
export function sayTold(words: Words, { sentence, values, message }: Told): string {
  const { locale, sentences } = words;
  const given = Object.entries((values ?? {}) as Record<string, string | number | readonly string[]>);
  const own = sentences[sentence ?? ''];
  if (own === undefined) return withLabels(words, message, given);
  const list = new Intl.ListFormat(toIntlTag(locale));
  const params = given.map(([name, value]): [string, string | number] => {
    if (isPlace(name))
      return [name, list.format([value].flat().map((place) => words.placeLabel(String(place).split('.'))))];
    if (typeof value !== 'object') return [name, String(value)];
    return [name, list.format(value.map((item) => words.roleLabel(item) ?? item))];
  });
  return fillMessage(locale, own, Object.fromEntries(params) as Params);
}

/** The values that are places of a record. */
const isPlace = (name: string): boolean => /^(field|fields|otherField)$/.test(name);

function withLabels({ placeLabel }: Words, message: string, given: readonly (readonly [string, unknown])[]): string {
  const places = given.flatMap(([name, value]) => (isPlace(name) ? [value].flat().map(String) : []));
  return places.reduce((text, place) => text.replaceAll(`"${place}"`, `“${placeLabel(place.split('.'))}”`), message);
}
