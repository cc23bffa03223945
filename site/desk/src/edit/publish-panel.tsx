import { locale as locales } from '@portolan/schema/vocabularies/locale';
import { useEffect, useMemo, useRef, useState } from 'react';
import { languageList } from '../../../src/i18n/format.ts';
import {
  draftProblemsQuery,
  type EditableRecord,
  markTranslationCurrent,
  proposeDraft,
  publish,
  type RecordPayload,
} from '../api/operations/record.ts';
import { readFresh, useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { NounDeclaration } from '../nouns/declare.ts';
import { Dialog } from '../parts/dialog.tsx';
import { type Conflict, Conflicts, type Take } from './conflicts.tsx';
import { Differences } from './differences.tsx';
import { useProblemText } from './problem-text.ts';
import { Problems } from './problems.tsx';
import { ReasonInput } from './reason-input.tsx';
import type { RecordStore } from './record-store.ts';
import { ScheduleForm } from './schedule-form.tsx';
import type { Problem } from './use-record.ts';
import { WhoMay } from './who-may.tsx';

type UserError = RecordPayload['userErrors'][number];

interface Props {
  readonly noun: NounDeclaration;
  readonly record: EditableRecord;
  readonly store: RecordStore;
  readonly onClose: () => void;
  /** It is published. */
  readonly onDone: () => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
  /** Leads to a place of the form. */
  readonly onFollow: (path: readonly string[]) => void;
  readonly onPublished: (record: EditableRecord) => void;
  /** Something about the record is to be read again. */
  readonly onChanged: () => void;
}

/** What changes, what is wrong, which languages fall back, and when it will be on the site. */
export function PublishPanel(props: Props) {
  const { noun, record, store, onClose, onDone, onProblems, onPublished, onChanged } = props;
  const { t, say, locale } = useI18n();
  const { run, isRunning } = useAction();
  const { id } = record;
  const [problems, setProblems] = useState<readonly Problem[]>();
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [reason, setReason] = useState('');
  const problemText = useProblemText();
  const toProblem = ({ field: path, ...own }: UserError): Problem => {
    return { path, message: problemText(own) };
  };
  // Read once; a language that is chosen meanwhile is for the next time.
  const told = useRef(toProblem);
  const said = useRef(say);
  const differences = store.listDifferences().map((path) => ({
    path,
    before: store.getPublished(path),
    after: store.get(path),
  }));
  const missing = useMemo(() => listFallbacks(store), [store]);

  useEffect(() => {
    let isHere = true;
    const check = async () => {
      if (!(await store.flush())) {
        // What the server did not take cannot be checked there.
        const state = store.getState();
        if (isHere && state.word === 'kept') setProblems([{ path: [], message: said.current(state.why) }]);
        return;
      }
      const { data } = await readFresh(draftProblemsQuery, { id });
      if (isHere && data) setProblems((data.record?.draft?.problems ?? []).map((own) => told.current(own)));
    };
    void check();
    return () => {
      isHere = false;
    };
  }, [id, store]);

  const send = async (take: Take[]) => {
    if (!(await store.flush())) return;
    const data = await run(publish(noun.type), { input: { id, take, ...(reason === '' ? {} : { reason }) } });
    if (data === undefined) return;
    const { userErrors, conflicts: found, record: next } = data.result;
    setConflicts(found.map((conflict) => ({ ...conflict, editor: conflict.editor.name })));
    if (found.length > 0) return;
    const wrong = userErrors.map(toProblem);
    setProblems(wrong);
    onProblems(wrong);
    if (wrong.length > 0 || !next) return;
    onPublished((await confirm()) ?? next);
    onDone();
  };
  const confirm = async () => {
    const paths = store.takeConfirmed().map((path) => [...path]);
    return paths.length === 0 ? undefined : (await run(markTranslationCurrent, { id, paths }))?.result.record;
  };
  const propose = async () => {
    if (!(await store.flush())) return;
    const data = await run(proposeDraft, { id, note: reason === '' ? null : reason });
    const next = data?.result.record;
    if (!next) return;
    onPublished(next);
    onClose();
  };

  if (conflicts.length > 0) {
    return (
      <Conflicts
        type={noun.type}
        conflicts={conflicts}
        onTake={(take) => void send(take)}
        onClose={() => setConflicts([])}
      />
    );
  }
  const isWrong = (problems ?? []).length > 0;
  // Whose a record is that nobody published yet, its draft may have said since it was read.
  const isNew = record.revision === 0;
  const mayPublish = isNew || record.allowed.includes('PUBLISH');
  const mayPropose = isNew || record.allowed.includes('PROPOSE');
  const isNothing = differences.length === 0 && record.revision > 0;
  return (
    <Dialog title={t('publish.title')} isOpen onClose={onClose} isWide>
      {problems === undefined && <p role="status">{t('publish.checking')}</p>}
      {problems !== undefined && (
        <Problems
          problems={problems}
          onFollow={({ path }) => {
            onProblems(problems);
            onClose();
            props.onFollow(path);
          }}
        />
      )}
      <h3>{t('publish.changes')}</h3>
      {isNothing ? <p>{t('publish.nothing')}</p> : <Differences type={noun.type} list={differences} />}
      <p>
        {missing.length === 0
          ? t('publish.noFallback')
          : t('publish.fallback', { languages: languageList(locale, missing) })}
      </p>
      <ReasonInput value={reason} onChange={setReason} />
      <div className="buttons">
        {mayPublish && (
          <button
            type="button"
            className="primary"
            disabled={isRunning || isWrong || isNothing || problems === undefined}
            onClick={() => void send([])}
          >
            {t('publish.now')}
          </button>
        )}
        {mayPropose && (
          <button type="button" disabled={isRunning || isNothing} onClick={() => void propose()}>
            {t('publish.propose')}
          </button>
        )}
      </div>
      {!mayPublish && <WhoMay action="PUBLISH" id={id} />}
      {record.allowed.includes('SCHEDULE') && <ScheduleForm record={record} onChanged={onChanged} />}
    </Dialog>
  );
}

/** The languages in which the record's own name is missing: their readers will see another language. */
function listFallbacks(store: RecordStore): string[] {
  const name = ['title', 'name'].map((field) => store.get([field])).find((value) => typeof value === 'object');
  if (typeof name !== 'object' || name === null) return [];
  return locales.values.filter((own) => !(own in name));
}
