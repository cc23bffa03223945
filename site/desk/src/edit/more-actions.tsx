import { useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import {
  archive,
  discardDraft,
  duplicate,
  type EditableRecord,
  type RecordPayload,
  unarchive,
  usedByQuery,
} from '../api/operations/record.ts';
import { verifyRecords } from '../api/operations/records.ts';
import { useViewer } from '../api/session.tsx';
import { readFresh, useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { NounDeclaration } from '../nouns/declare.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { routes } from '../routes.ts';
import { useTellRefusal } from './problem-text.ts';
import type { RecordStore } from './record-store.ts';
import { type Use, UsedBy } from './used-by.tsx';

interface Props {
  readonly noun: NounDeclaration;
  readonly record: EditableRecord;
  readonly store: RecordStore;
  readonly onRecord: (record: EditableRecord) => void;
  /** Something about the record is to be read again. */
  readonly onChanged: () => void;
}

/** What is done to a record now and then. */
export function MoreActions({ noun, record, store, onRecord, onChanged }: Props) {
  const { t, say } = useI18n();
  const { run } = useAction();
  const tellRefusal = useTellRefusal();
  const { actions } = useViewer();
  const [, go] = useLocation();
  const [uses, setUses] = useState<readonly Use[]>();
  const [refusal, setRefusal] = useState<string>();
  const [isCopying, setCopying] = useState(false);
  const { id } = record;

  const settle = (payload: RecordPayload | undefined) => {
    if (tellRefusal(payload?.userErrors)) return;
    if (payload?.record) onRecord(payload.record);
  };
  const showUses = async () => {
    const { data } = await readFresh(usedByQuery, { id });
    setUses(data?.usedBy ?? []);
  };
  const doArchive = async () => {
    const payload = (await run(archive(noun.type), { input: { id } }))?.result;
    const [wrong] = payload?.userErrors ?? [];
    if (wrong?.code !== 'STILL_USED') return settle(payload);
    await showUses();
    setRefusal(say(wrong));
  };
  const doUnarchive = async () => settle((await run(unarchive(noun.type), { input: { id } }))?.result);
  // Also what was begun since the record was read.
  const isDrafted = useSyncExternalStore(store.subscribe, () => record.draft !== null || store.getChanges().size > 0);
  const doDiscard = async () => {
    // What is on its way would otherwise arrive afterwards.
    if (!(await store.flush())) return;
    const data = await run(discardDraft, { id });
    if (data === undefined) return;
    store.discard();
    if (data.result.record) onRecord(data.result.record);
    else go(routes.list(noun.type));
  };
  const isPublished = record.revision > 0;
  const mayArchive = isPublished && record.allowed.includes('ARCHIVE');
  const isArchived = record.status === 'ARCHIVED';
  const items: readonly (readonly [isThere: boolean, name: string, act: () => Promise<unknown>])[] = [
    [true, t('used.open'), showUses],
    [actions.includes('CREATE'), t('duplicate.open'), async () => setCopying(true)],
    [
      isPublished && record.allowed.includes('VERIFY'),
      t('verify.do'),
      () => run(verifyRecords, { ids: [id] }).then(onChanged),
    ],
    [mayArchive && isArchived, t('archive.undo'), doUnarchive],
    [mayArchive && !isArchived, t('archive.do'), doArchive],
    [isDrafted, t('draft.discard'), doDiscard],
  ];
  return (
    <>
      <details className="more">
        <summary className="button">{t('action.more')}</summary>
        <ul>
          {items
            .filter(([isThere]) => isThere)
            .map(([, name, act]) => (
              <li key={name}>
                <button
                  type="button"
                  className="quiet"
                  onClick={({ currentTarget }) => {
                    currentTarget.closest('details')?.removeAttribute('open');
                    void act();
                  }}
                >
                  {name}
                </button>
              </li>
            ))}
        </ul>
      </details>
      <Dialog
        title={t('used.title')}
        isOpen={uses !== undefined}
        onClose={() => {
          setUses(undefined);
          setRefusal(undefined);
        }}
      >
        {refusal && <p className="problem">{refusal}</p>}
        <UsedBy uses={uses ?? []} />
      </Dialog>
      <Duplicate noun={noun} record={record} isOpen={isCopying} onClose={() => setCopying(false)} />
    </>
  );
}

/** `open-day-2026` is followed by `open-day-2027`; without a year in it the next one is added. */
function nextSlug(slug: string): string {
  const next = slug.replace(/\b20\d\d\b/, (year) => String(Number(year) + 1));
  return next === slug ? `${slug}-${new Date().getFullYear() + 1}` : next;
}

interface DuplicateProps {
  readonly noun: NounDeclaration;
  readonly record: EditableRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A copy as a draft, its dates moved; nothing of it is published. */
function Duplicate({ noun, record, isOpen, onClose }: DuplicateProps) {
  const { t } = useI18n();
  const { run, isRunning } = useAction();
  const tellRefusal = useTellRefusal();
  const [, go] = useLocation();
  const [slug, setSlug] = useState(nextSlug(record.slug ?? 'record'));
  const [days, setDays] = useState('364');
  const copy = async () => {
    const data = await run(duplicate(noun.type), { input: { id: record.id, slug, shiftDays: Number(days) || 0 } });
    if (tellRefusal(data?.result.userErrors)) return;
    if (data?.result.record) {
      onClose();
      go(routes.record(noun.type, data.result.record.id));
    }
  };
  return (
    <Dialog title={t('duplicate.open')} isOpen={isOpen} onClose={onClose}>
      <p>{t('duplicate.text')}</p>
      <TextInput label={t('duplicate.slug')} value={slug} onChange={({ target }) => setSlug(target.value)} />
      <TextInput
        label={t('duplicate.days')}
        help={t('duplicate.daysHelp')}
        inputMode="numeric"
        value={days}
        onChange={({ target }) => setDays(target.value)}
      />
      <button type="button" className="primary" disabled={isRunning} onClick={() => void copy()}>
        {t('duplicate.do')}
      </button>
    </Dialog>
  );
}
