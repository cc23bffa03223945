import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { client } from '../api/client.ts';
import { type EditableRecord, markTranslationCurrent, recordQuery } from '../api/operations/record.ts';
import { useSession } from '../api/session.tsx';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { NounDeclaration } from '../nouns/declare.ts';
import type { FormField } from '../nouns/form-field.ts';
import { Page } from '../parts/page.tsx';
import { routes } from '../routes.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useFieldSteps } from './field-steps.ts';
import { Form } from './form.tsx';
import { labelOf } from './label-of.ts';
import { LanguageChoices, showLanguageOf, useLanguagePair } from './languages.tsx';
import { useMayEdit } from './may-edit.ts';
import { MoreActions } from './more-actions.tsx';
import { draftOf } from './open-store.ts';
import { isSame } from './path.ts';
import { Presence } from './presence.tsx';
import { Preview } from './preview.tsx';
import { focusField, Problems } from './problems.tsx';
import { Proposals } from './proposals.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { PublishedNotice } from './published-notice.tsx';
import type { RecordStore } from './record-store.ts';
import { SaveStateWord } from './save-state.tsx';
import { StatusWords } from './status-words.tsx';
import { markIn } from './translation-mark.ts';
import { type Editing, EditingProvider, type Problem } from './use-record.ts';
import { useWrongAsSaved } from './use-wrong-as-saved.ts';
import { WhoMay } from './who-may.tsx';

interface Props {
  readonly noun: NounDeclaration;
  readonly fields: readonly FormField[];
  readonly record: EditableRecord;
  readonly store: RecordStore;
  readonly onRecord: (record: EditableRecord) => void;
}

const none: readonly Problem[] = [];

/** The form of one record with all that is done to it. */
export function Editor({ noun, fields, record, store, onRecord }: Props) {
  const { t, locale } = useI18n();
  const { run } = useAction();
  const { beforeLeaving } = useSession();
  const { id } = record;
  const isMine = record.revision === 0 || record.allowed.includes('DRAFT');
  const source = useSyncExternalStore(store.subscribe, () => sourceOf(store));
  const pair = useLanguagePair(source);
  const [problems, setProblems] = useState(none);
  const [publishing, setPublishing] = useState<'open' | 'done'>();
  const close = useCallback(() => setPublishing(undefined), []);
  const [isPreviewed, setPreviewed] = useState(false);
  const [isOutdated, setOutdated] = useState(false);

  const take = useCallback(
    (next: EditableRecord) => {
      store.reset(next.values ?? {}, draftOf(next), next.revision);
      setOutdated(false);
      onRecord(next);
    },
    [store, onRecord],
  );
  const reread = useCallback(async () => {
    const { data } = await client.query(recordQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    if (data?.record) take(data.record);
  }, [id, take]);

  const wrong = useWrongAsSaved(store, id);
  useShortcut('Ctrl S', 'shortcut.save', () => void store.flush());
  useShortcut('Ctrl Enter', 'shortcut.publish', () => setPublishing(isMine ? 'open' : undefined));
  useFieldSteps(store, pair.right);
  useEffect(() => beforeLeaving(() => store.flush()), [beforeLeaving, store]);
  useEffect(() => {
    // What is not on the server is in this browser; the question is for those who will sit at another.
    const ask = (event: BeforeUnloadEvent) => {
      if (store.getState().word === 'kept') event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      void store.flush();
    };
  }, [store]);

  const { translations } = record;
  const mayEdit = useMayEdit(record);
  const { left, right } = pair;
  const follow = (path: readonly string[]) => {
    showLanguageOf(path, pair);
    requestAnimationFrame(() => focusField(path));
  };
  const editing = useMemo<Editing>(
    () => ({
      store,
      type: noun.type,
      id,
      sourceLocale: source,
      left,
      right,
      problems: [
        ...problems,
        ...wrong.filter((own) => !problems.some((told) => isSame([...told.path], [...own.path]))),
      ],
      mayEdit,
      markOf: (path, own) => markIn({ store, translations, source }, path, own),
      stillRight: (path) => {
        const sourcePath = [...path.slice(0, -1), source];
        if (!isSame(store.get(sourcePath), store.getPublished(sourcePath))) {
          store.confirm(path, sourcePath);
          return;
        }
        void run(markTranslationCurrent, { id, paths: [[...path]] }).then((data) => data && reread());
      },
    }),
    [store, noun.type, id, source, left, right, problems, wrong, translations, mayEdit, run, reread],
  );

  const title = useSyncExternalStore(store.subscribe, () => labelOf(store.getRecord(), [locale, source]));
  return (
    <EditingProvider value={editing}>
      <Page
        title={title ?? t('record.untitled')}
        actions={
          <>
            {isMine && (
              <button type="button" aria-pressed={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>
                {t('preview.open')}
              </button>
            )}
            <Link className="button" href={routes.revisions(noun.type, id)}>
              {t('history.open')}
            </Link>
            <MoreActions noun={noun} record={record} store={store} onRecord={take} onChanged={() => void reread()} />
            {isMine && (
              <button type="button" className="primary" onClick={() => setPublishing('open')}>
                {t('publish.open')}
              </button>
            )}
          </>
        }
      >
        <div className="edit-bar">
          <StatusWords record={record} store={store} />
          <SaveStateWord store={store} />
          <LanguageChoices pair={pair} />
        </div>
        <Presence id={id} revision={record.revision} store={store} onNewer={() => setOutdated(true)} />
        {isOutdated && (
          <div className="notice" role="status">
            <p>{t('presence.newer')}</p>
            <button type="button" onClick={() => void store.flush().then(reread)}>
              {t('presence.take')}
            </button>
          </div>
        )}
        {!isMine && <WhoMay action="DRAFT" id={id} />}
        {record.draft?.note && <p className="notice">{t('draft.note', { note: record.draft.note })}</p>}
        <Proposals noun={noun} record={record} onRecord={take} />
        <Problems problems={problems} onFollow={({ path }) => follow(path)} />
        <div className={isPreviewed ? 'beside' : undefined}>
          <div className="form">
            <Form noun={noun} fields={fields} />
          </div>
          {isPreviewed && <Preview record={record} store={store} language={right} />}
        </div>
      </Page>
      {publishing === 'open' && (
        <PublishPanel
          noun={noun}
          record={record}
          store={store}
          onClose={close}
          onDone={() => setPublishing('done')}
          onProblems={setProblems}
          onFollow={follow}
          onPublished={take}
          onChanged={() => void reread()}
        />
      )}
      {publishing === 'done' && <PublishedNotice page={record.publicPath} language={right} onClose={close} />}
    </EditingProvider>
  );
}

function sourceOf(store: RecordStore): Editing['sourceLocale'] {
  const value = store.get(['sourceLocale']);
  return (typeof value === 'string' ? value.toLowerCase() : 'en') as Editing['sourceLocale'];
}
