import { useSyncExternalStore } from 'react';
import type { EditableRecord } from '../api/operations/record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';
import type { RecordStore } from './record-store.ts';

/** On the site, only a draft, or both; and what is planned. */
export function StatusWords({ record, store }: { record: EditableRecord; store: RecordStore }) {
  const { t } = useI18n();
  const differs = useSyncExternalStore(store.subscribe, () => store.listDifferences().length > 0);
  return (
    <p className="status-words">
      <span className={`status status-${statusOf(record, differs)}`}>{t(`status.${statusOf(record, differs)}`)}</span>
      {record.draft && record.draft.state !== 'OPEN' && (
        <span className="status">{t(record.draft.state === 'PROPOSED' ? 'status.proposed' : 'status.returned')}</span>
      )}
      {record.schedule
        .filter(({ state }) => state === 'WAITING')
        .map(({ id, action, dueAt, timeZone }) => (
          <span key={id} className="status">
            {t(action === 'PUBLISH' ? 'schedule.willPublish' : 'schedule.willArchive')} <Moment at={dueAt} /> (
            {timeZone})
          </span>
        ))}
    </p>
  );
}

type Status = 'draft' | 'live' | 'both' | 'archived';

function statusOf(record: Pick<EditableRecord, 'revision' | 'status'>, differs: boolean): Status {
  if (record.revision === 0) return 'draft';
  if (record.status === 'ARCHIVED') return 'archived';
  return differs ? 'both' : 'live';
}
