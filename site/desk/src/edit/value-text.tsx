import type { Json } from '../api/graphql.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { findField } from '../nouns/all.ts';
import type { Path } from './path.ts';

/** A value of a record as a person reads it, on one or a few lines. */
export function ValueText({ type, path, value }: { type: string; path: Path; value: Json | undefined }) {
  const text = useValueText();
  const shown = text(type, path, value);
  return <span className="value-text">{shown}</span>;
}

/** Gives values of records as text: vocabularies in words, lists line by line. */
export function useValueText(): (type: string, path: Path, value: Json | undefined) => string {
  const { t, valueLabel, fieldLabel } = useI18n();
  const plain = (vocabulary: string | undefined, value: Json | undefined): string => {
    if (value === null || value === undefined || value === '') return t('field.notRecorded');
    if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
    if (typeof value !== 'object')
      return vocabulary === undefined ? String(value) : valueLabel(vocabulary, String(value));
    if (Array.isArray(value)) return value.map((item) => plain(vocabulary, item as Json)).join('\n');
    return Object.entries(value)
      .map(([name, inner]) => `${fieldLabel(name)}: ${plain(undefined, inner as Json)}`)
      .join(' · ');
  };
  return (type, path, value) => {
    const field = findField(type, path[0] ?? '');
    return plain(field?.kind === 'vocabulary' ? field.type : undefined, value);
  };
}
