import type { Locale } from './locales.ts';
import en from './vocabularies/en.json' with { type: 'json' };
import es from './vocabularies/es.json' with { type: 'json' };
import fr from './vocabularies/fr.json' with { type: 'json' };
import kk from './vocabularies/kk.json' with { type: 'json' };
import ro from './vocabularies/ro.json' with { type: 'json' };
import ru from './vocabularies/ru.json' with { type: 'json' };
import zh from './vocabularies/zh.json' with { type: 'json' };

export type LabelSet = keyof typeof en;
type Labels = { [Set in LabelSet]: Record<keyof (typeof en)[Set], string> };

const labels: Record<Locale, Labels> = { en, es, fr, ro, ru, kk, zh };

/**
 * What readers call a value of a vocabulary, in the vocabulary's spelling or the contract's: `study_tour`, `STUDY_TOUR`.
 * Throws when the set has no such value.
 */
export function label(locale: Locale, set: LabelSet, value: string): string {
  const texts: Record<string, string> = labels[locale][set];
  const text = texts[value] ?? texts[value.toLowerCase()];
  if (text === undefined) throw new Error(`No label for "${value}" in the vocabulary "${set}".`);
  return text;
}

/** The values of a vocabulary in its own order, for lists that are grouped by it. */
export const labelledValues = (set: LabelSet): string[] => Object.keys(en[set]);
