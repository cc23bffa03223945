import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { SettingsRecord } from '../api/operations/settings.ts';
import { useViewer } from '../api/session.tsx';
import { useFieldSteps } from '../edit/field-steps.ts';
import { Form } from '../edit/form.tsx';
import { LanguageChoices, useLanguagePair } from '../edit/languages.tsx';
import { focusField, Problems } from '../edit/problems.tsx';
import { PublishedNotice } from '../edit/published-notice.tsx';
import type { RecordStore } from '../edit/record-store.ts';
import { markIn } from '../edit/translation-mark.ts';
import { type Editing, EditingProvider, type Problem } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { fieldsOf, siteSettings } from '../nouns/all.ts';
import { Page } from '../parts/page.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { settle } from './open-settings-store.ts';
import { PublishSettings } from './publish-settings.tsx';

interface Props {
  readonly record: SettingsRecord;
  readonly store: RecordStore;
  readonly onRecord: (record: SettingsRecord) => void;
}

const { type } = siteSettings;

/** The form of the settings, built as that of any record, with languages beside each other. */
export function SettingsEditor({ record, store, onRecord }: Props) {
  const { t } = useI18n();
  const { account } = useViewer();
  const source = useSyncExternalStore(store.subscribe, () => sourceOf(store));
  const count = useSyncExternalStore(store.subscribe, () => store.listDifferences().length);
  const pair = useLanguagePair(source);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [publishing, setPublishing] = useState<'open' | 'done'>();
  const close = useCallback(() => setPublishing(undefined), []);
  useShortcut('Ctrl Enter', 'shortcut.publish', () => setPublishing('open'));
  useFieldSteps(store, pair.right);
  const { left, right } = pair;
  const editing = useMemo<Editing>(
    () => ({
      store,
      type,
      id: undefined,
      sourceLocale: source,
      left,
      right,
      problems,
      mayEdit: () => true,
      markOf: (path, own) => markIn({ store, translations: [], source }, path, own),
      stillRight: (path) => store.confirm(path, [...path.slice(0, -1), source]),
    }),
    [store, source, left, right, problems],
  );
  return (
    <EditingProvider value={editing}>
      <Page
        title={t('nav.settings')}
        actions={
          <>
            <button type="button" disabled={count === 0} onClick={() => settle(account.id, store)}>
              {t('settings.discard')}
            </button>
            <button type="button" className="primary" onClick={() => setPublishing('open')}>
              {t('publish.open')}
            </button>
          </>
        }
      >
        <div className="edit-bar">
          <p className="save" role="status">
            {count === 0 ? t('save.same') : t('settings.kept', { count })}
          </p>
          <LanguageChoices pair={pair} />
        </div>
        <Problems problems={problems} onFollow={({ path }) => focusField(path)} />
        <div className="form">
          <Form noun={siteSettings} fields={fieldsOf(type)} />
        </div>
      </Page>
      {publishing === 'open' && (
        <PublishSettings
          record={record}
          store={store}
          onClose={close}
          onDone={() => setPublishing('done')}
          onProblems={setProblems}
          onPublished={onRecord}
        />
      )}
      {publishing === 'done' && <PublishedNotice page="/" language={right} onClose={close} />}
    </EditingProvider>
  );
}

function sourceOf(store: RecordStore): Editing['sourceLocale'] {
  const value = store.get(['sourceLocale']);
  return (typeof value === 'string' ? value.toLowerCase() : 'en') as Editing['sourceLocale'];
}
