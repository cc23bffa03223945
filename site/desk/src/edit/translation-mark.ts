import type { Locale } from '../../../src/i18n/locales.ts';
import type { EditableRecord } from '../api/operations/record.ts';
import { isSame, type Path } from './path.ts';
import type { RecordStore } from './record-store.ts';
import type { TranslationMark } from './use-record.ts';

interface Known {
  readonly store: RecordStore;
  readonly translations: EditableRecord['translations'];
  readonly source: Locale;
}

/** How a text in one language stands to its source: as the server says, or as the draft just made it. */
export function markIn({ store, translations, source }: Known, path: Path, locale: Locale): TranslationMark {
  if (locale === source) return { state: 'source' };
  const text = store.get(path);
  if (typeof text !== 'string' || text === '') return { state: 'missing' };
  const place = path.slice(0, -1);
  const sourcePath = [...place, source];
  const published = store.getPublished(sourcePath);
  const isOwnNew = !isSame(text, store.getPublished(path));
  const isSourceNew = !isSame(published, store.get(sourcePath));
  if (isSourceNew && !isOwnNew && store.isConfirmed(path)) return { state: 'current' };
  if (isSourceNew && !isOwnNew)
    return { state: 'older', madeOf: typeof published === 'string' ? published : undefined };
  if (isOwnNew) return { state: 'current' };
  const known = translations.find(
    (own) => own.locale.toLowerCase() === locale && own.path.join('.') === place.join('.'),
  );
  if (known?.state === 'OLDER') return { state: 'older', madeOf: known.sourceThen ?? undefined };
  return { state: 'current' };
}
