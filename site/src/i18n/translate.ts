import { formatNumber } from './format.ts';
import type { Locale } from './locales.ts';
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import kk from './messages/kk.json' with { type: 'json' };
import ro from './messages/ro.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };
import zh from './messages/zh.json' with { type: 'json' };
import { perLocale } from './per-locale.ts';

export type MessageKey = keyof typeof en;
type Params = Readonly<Record<string, string | number>>;

const messages: Record<Locale, Record<MessageKey, string>> = { en, es, fr, ro, ru, kk, zh };

const pluralRules = perLocale((tag) => new Intl.PluralRules(tag));
const plural = /\{(\w+), plural,((?:\s*\w+ \{[^{}]*\})+)\}/g;
const branch = /(\w+) \{([^{}]*)\}/g;
const placeholder = /\{(\w+)\}/g;

/**
 * An interface text. `{name}` becomes that parameter, `{count, plural, one {# partner} other {# partners}}` the branch
 * that the language's rules choose, with the number for `#`. Numbers are written as the language writes them, so a year
 * is given as text. Throws when a parameter is missing.
 */
export function t(locale: Locale, key: MessageKey, params: Params = {}): string {
  const parameter = (name: string): string | number => {
    const value = params[name];
    if (value === undefined) throw new Error(`The message "${key}" needs the parameter "${name}".`);
    return value;
  };
  return messages[locale][key]
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
