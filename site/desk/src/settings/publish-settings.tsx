import { useState } from 'react';
import { type SettingsRecord, updateSettings } from '../api/operations/settings.ts';
import { useViewer } from '../api/session.tsx';
import { useAction } from '../api/use-action.ts';
import { type Conflict, Conflicts, type Take } from '../edit/conflicts.tsx';
import { Differences } from '../edit/differences.tsx';
import { fromKey } from '../edit/path.ts';
import { useProblemText } from '../edit/problem-text.ts';
import { focusField, Problems } from '../edit/problems.tsx';
import { ReasonInput } from '../edit/reason-input.tsx';
import type { RecordStore } from '../edit/record-store.ts';
import type { Problem } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { siteSettings } from '../nouns/all.ts';
import { Dialog } from '../parts/dialog.tsx';
import { baseOf, differing, settle } from './open-settings-store.ts';

interface Props {
  readonly record: SettingsRecord;
  readonly store: RecordStore;
  readonly onClose: () => void;
  /** It is published. */
  readonly onDone: () => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
  readonly onPublished: (record: SettingsRecord) => void;
}

/** What changes in the settings, and publishes it; where somebody else changed the same, both sides. */
export function PublishSettings({ record, store, onClose, onDone, onProblems, onPublished }: Props) {
  const { t } = useI18n();
  const { account } = useViewer();
  const { run, isRunning } = useAction();
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const { type } = siteSettings;
  const list = store
    .listDifferences()
    .map((path) => ({ path, before: store.getPublished(path), after: store.get(path) }));

  const send = async (take: Take[]) => {
    const changes = [...differing(store)].map(([key, value]) => ({ path: [...fromKey(key)], value }));
    const revision = baseOf(account.id, record);
    const data = await run(updateSettings, { input: { revision, changes, take, reason: reason || null } });
    if (data === undefined) return;
    const { userErrors, conflicts: found, record: next } = data.updateSiteSettings;
    setConflicts(found.map((conflict) => ({ ...conflict, editor: conflict.editor.name })));
    if (found.length > 0) return;
    const wrong = userErrors.map(({ field: path, ...own }) => {
      return { path, message: problemText(own) };
    });
    setProblems(wrong);
    onProblems(wrong);
    if (wrong.length > 0) return;
    settle(account.id, store, next);
    onPublished(next);
    onDone();
  };

  if (conflicts.length > 0) {
    return (
      <Conflicts
        type={type}
        conflicts={conflicts}
        onTake={(take) => void send(take)}
        onClose={() => setConflicts([])}
      />
    );
  }
  return (
    <Dialog title={t('publish.title')} isOpen onClose={onClose} isWide>
      <Problems
        problems={problems}
        onFollow={({ path }) => {
          onClose();
          requestAnimationFrame(() => focusField(path));
        }}
      />
      <h3>{t('publish.changes')}</h3>
      {list.length === 0 ? <p>{t('publish.nothing')}</p> : <Differences type={type} list={list} />}
      <ReasonInput value={reason} onChange={setReason} />
      <div className="buttons">
        <button
          type="button"
          className="primary"
          disabled={isRunning || list.length === 0}
          onClick={() => void send([])}
        >
          {t('publish.now')}
        </button>
      </div>
    </Dialog>
  );
}
