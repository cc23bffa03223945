import { formatNumber } from './format.ts';
import type { Locale } from './locales.ts';
import { perLocale } from './per-locale.ts';

export type Params = Readonly<Record<string, string | number>>;

const pluralRules = perLocale((tag) => new Intl.PluralRules(tag));
const plural = /\{(\w+), plural,((?:\s*\w+ \{[^{}]*\})+)\}/g;
const branch = /(\w+) \{([^{}]*)\}/g;
const placeholder = /\{(\w+)\}/g;

/**
 * A message with its parameters in it, on a page and in a browser alike. `{name}` becomes that parameter,
 * `{count, plural, one {# partner} other {# partners}}` the branch that the language's rules choose, with the number for
 * `#`. Numbers are written as the language writes them, so a year is given as text. Throws when a parameter is missing.
 */
export function fillMessage(locale: Locale, message: string, params: Params): string {
  const parameter = (name: string): string | number => {
    const value = params[name];
    if (value === undefined) throw new Error(`The message "${message}" needs the parameter "${name}".`);
    return value;
  };
  return message
    .replace(plural, (_, name: string, branches: string) => {
      const count = Number(parameter(name));
      const texts = new Map(Array.from(branches.matchAll(branch), ([, kind = '', text = '']) => [kind, text]));
      const text = texts.get(pluralRules(locale).select(count)) ?? texts.get('other') ?? '';
      return text.replaceAll('#', formatNumber(locale, count));
    })
    .replace(placeholder, (_, name: string) => {
      const value = parameter(name);
      return typeof value === 'number' ? formatNumber(locale, value) : value;
    });
}
