import { useState } from 'react';
import { useLocation } from 'wouter';
import { useFailures } from '../api/failures.tsx';
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
import { readFresh, useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { NounDeclaration } from '../nouns/declare.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { routes } from '../routes.ts';
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
  const { t } = useI18n();
  const { run } = useAction();
  const { report } = useFailures();
  const [, go] = useLocation();
  const [uses, setUses] = useState<readonly Use[]>();
  const [refusal, setRefusal] = useState<string>();
  const [isCopying, setCopying] = useState(false);
  const { id } = record;

  const settle = (payload: RecordPayload | undefined) => {
    const [wrong] = payload?.userErrors ?? [];
    if (wrong !== undefined)
      report({ code: wrong.code, message: payload?.userErrors.map(({ message }) => message).join(' ') ?? '' });
    else if (payload?.record) onRecord(payload.record);
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
    setRefusal(wrong.message);
  };
  const items: [string, () => void][] = [
    [t('used.open'), () => void showUses()],
    [t('duplicate.open'), () => setCopying(true)],
    ...(record.revision > 0
      ? ([
          [t('verify.do'), () => void run(verifyRecords, { ids: [id] }).then(() => onChanged())],
          record.status === 'ARCHIVED'
            ? [
                t('archive.undo'),
                () => void run(unarchive(noun.type), { input: { id } }).then((data) => settle(data?.result)),
              ]
            : [t('archive.do'), () => void doArchive()],
        ] as [string, () => void][])
      : []),
    ...(record.draft
      ? ([
          [
            t('draft.discard'),
            () =>
              void run(discardDraft, { id }).then((data) => {
                if (data === undefined) return;
                store.discard();
                if (data.result.record) onRecord(data.result.record);
                else go(routes.list(noun.type));
              }),
          ],
        ] as [string, () => void][])
      : []),
  ];
  return (
    <>
      <details className="more">
        <summary className="button">{t('action.more')}</summary>
        <ul>
          {items.map(([name, act]) => (
            <li key={name}>
              <button
                type="button"
                className="quiet"
                onClick={({ currentTarget }) => {
                  currentTarget.closest('details')?.removeAttribute('open');
                  act();
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
  const { report } = useFailures();
  const [, go] = useLocation();
  const [slug, setSlug] = useState(`${record.slug ?? 'record'}-${new Date().getFullYear() + 1}`);
  const [days, setDays] = useState('364');
  const copy = async () => {
    const data = await run(duplicate(noun.type), { input: { id: record.id, slug, shiftDays: Number(days) || 0 } });
    const [wrong] = data?.result.userErrors ?? [];
    if (wrong !== undefined) report(wrong);
    else if (data?.result.record) {
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
