import { useEffect, useState } from 'react';
import { findFailure } from '../api/client.ts';
import { type SettingsRecord, settingsQuery } from '../api/operations/settings.ts';
import { useSession, useViewer } from '../api/session.tsx';
import { readFresh } from '../api/use-action.ts';
import type { RecordStore } from '../edit/record-store.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Page } from '../parts/page.tsx';
import { openSettingsStore } from './open-settings-store.ts';
import { SettingsEditor } from './settings-editor.tsx';

/** The settings of the portal: its name and languages, who runs it, what it puts first. */
export default function SettingsPage() {
  const { t, say } = useI18n();
  const { account } = useViewer();
  const { end } = useSession();
  const [problem, setProblem] = useState<string>();
  const [read, setRead] = useState<{ record: SettingsRecord; store: RecordStore }>();
  useEffect(() => {
    void readFresh(settingsQuery, {}).then((result) => {
      const failure = findFailure(result);
      if (failure?.code === 'UNAUTHENTICATED') end();
      else if (failure !== undefined) setProblem(say(failure));
      else if (result.data) {
        const { siteSettingsRecord: record } = result.data;
        setRead({ record, store: openSettingsStore(account.id, record) });
      }
    });
  }, [account.id, end, say]);
  if (problem !== undefined) return <Page title={t('nav.settings')}>{<p>{problem}</p>}</Page>;
  if (read === undefined) return <p className="waiting">{t('state.loading')}</p>;
  const { record, store } = read;
  return <SettingsEditor record={record} store={store} onRecord={(next) => setRead({ record: next, store })} />;
}
