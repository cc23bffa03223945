import { useCallback, useEffect, useState } from 'react';
import type { ResultOf } from '../api/graphql.ts';
import { endOtherSessions, endSession, sessionsQuery } from '../api/operations/viewer.ts';
import { readFresh, useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';

/** Where one is signed in, and how to end it there. */
export function Sessions() {
  const { t } = useI18n();
  const { run } = useAction();
  const [known, setKnown] = useState<ResultOf<typeof sessionsQuery>>();
  const read = useCallback(async () => {
    const { data } = await readFresh(sessionsQuery, {});
    setKnown(data);
  }, []);
  useEffect(() => void read(), [read]);
  const sessions = known?.sessions ?? [];
  return (
    <section className="group">
      <h2>{t('sessions.title')}</h2>
      <ul className="chosen">
        {sessions.map(({ id, userAgent, ipAddress, lastSeenAt }) => (
          <li key={id}>
            <span>
              {userAgent ?? t('sessions.unknown')} <span className="hint">{ipAddress}</span> <Moment at={lastSeenAt} />
            </span>
            {id === known?.currentSession ? (
              <span className="hint">{t('sessions.this')}</span>
            ) : (
              <button
                type="button"
                className="quiet"
                onClick={() => void run(endSession, { input: { id } }).then(read)}
              >
                {t('sessions.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" disabled={sessions.length < 2} onClick={() => void run(endOtherSessions, {}).then(read)}>
        {t('sessions.endOthers')}
      </button>
    </section>
  );
}
