import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';

/** What editors call a record, in English or else in the language it is written in; its slug at the least. */
export function shownLabel(noun: NounKey, record: Record<string, unknown>): string {
  const slug = typeof record.slug === 'string' ? record.slug : '';
  const label = nounForms[noun].label({ ...record, slug } as ContentRecord);
  if (typeof label === 'string') return label;
  const texts = (label ?? {}) as Record<string, string>;
  return texts.en ?? texts[String(record.sourceLocale ?? 'en')] ?? Object.values(texts)[0] ?? slug;
}
