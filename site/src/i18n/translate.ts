import { fillMessage, type Params } from './fill-message.ts';
import type { Locale } from './locales.ts';
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import kk from './messages/kk.json' with { type: 'json' };
import ro from './messages/ro.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };
import zh from './messages/zh.json' with { type: 'json' };

export type MessageKey = keyof typeof en;

const messages: Record<Locale, Record<MessageKey, string>> = { en, es, fr, ro, ru, kk, zh };

/** An interface text with its parameters in it, as `fillMessage` describes. */
export const t = (locale: Locale, key: MessageKey, params: Params = {}): string =>
  fillMessage(locale, messages[locale][key], params);

/** Interface texts as they are written, for a script that fills them in the browser. */
export const listMessages = <Key extends MessageKey>(locale: Locale, keys: readonly Key[]): Record<Key, string> =>
  Object.fromEntries(keys.map((key) => [key, messages[locale][key]])) as Record<Key, string>;
