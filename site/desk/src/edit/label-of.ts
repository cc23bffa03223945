import type { Json } from '../api/graphql.ts';
import { getIn } from './path.ts';

const naming = ['title', 'name', 'acronym', 'displayName', 'question', 'slug'];

/** What a form calls its record, in the first of the languages that has a name; undefined while it has none. */
export function labelOf(record: Json, languages: readonly string[]): string | undefined {
  for (const field of naming) {
    const value = getIn(record, [field]);
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value !== 'object' || value === null) continue;
    const texts = [...languages.map((language) => getIn(value, [language])), ...Object.values(value)];
    const text = texts.find((own) => typeof own === 'string' && own !== '');
    if (typeof text === 'string') return text;
  }
  return undefined;
}
