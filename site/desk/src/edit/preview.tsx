import { useState, useSyncExternalStore } from 'react';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { EditableRecord } from '../api/operations/record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { RecordStore } from './record-store.ts';

interface Props {
  readonly record: EditableRecord;
  readonly store: RecordStore;
  readonly language: Locale;
}

/** The page in the templates of the site, with what is being written; drawn again whenever the draft is saved. */
export function Preview({ record, store, language }: Props) {
  const { t } = useI18n();
  const [isNarrow, setNarrow] = useState(false);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const [savedAt, setSavedAt] = useState<number>();
  if (state.word === 'saved' && state.at?.getTime() !== savedAt) setSavedAt(state.at?.getTime());
  const query = new URLSearchParams({ record: record.id, locale: language });
  const address = `/preview?${query}`;
  return (
    <aside className="preview" aria-label={t('preview.title')}>
      <div className="buttons">
        <button type="button" aria-pressed={isNarrow} onClick={() => setNarrow(!isNarrow)}>
          {t('preview.phone')}
        </button>
        <a href={address} target="_blank" rel="noopener">
          {t('preview.ownWindow')}
        </a>
      </div>
      <iframe className={isNarrow ? 'narrow' : undefined} title={t('preview.title')} key={savedAt} src={address} />
    </aside>
  );
}
