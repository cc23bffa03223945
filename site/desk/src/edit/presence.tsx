import { useEffect, useRef, useState } from 'react';
import { client } from '../api/client.ts';
import { touchSession } from '../api/operations/record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { RecordStore } from './record-store.ts';

interface Other {
  readonly name: string;
  readonly isDirty: boolean;
}

const everyMilliseconds = 15_000;

/** Who else has the record open, and whether a newer revision came meanwhile. Nobody is ever locked out. */
export function Presence({ id, revision, store, onNewer }: PresenceProps) {
  const { t } = useI18n();
  const [others, setOthers] = useState<readonly Other[]>([]);
  const newer = useRef(onNewer);
  newer.current = onNewer;
  useEffect(() => {
    let isHere = true;
    const touch = async () => {
      const isDirty = store.listDifferences().length > 0;
      const { data } = await client.mutation(touchSession, { id, revision, isDirty }).toPromise();
      const answer = data?.touchEditingSession;
      if (!isHere || answer === undefined || answer === null) return;
      setOthers(answer.sessions.map(({ editor, isDirty: hasChanges }) => ({ name: editor.name, isDirty: hasChanges })));
      if (answer.revision > revision) newer.current();
    };
    void touch();
    const timer = setInterval(() => void touch(), everyMilliseconds);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [id, revision, store]);
  return (
    <div className="presence" role="status">
      {others.map(({ name, isDirty }) => (
        <p key={name}>{t(isDirty ? 'presence.editing' : 'presence.reading', { name })}</p>
      ))}
    </div>
  );
}

interface PresenceProps {
  readonly id: string;
  readonly revision: number;
  readonly store: RecordStore;
  readonly onNewer: () => void;
}
