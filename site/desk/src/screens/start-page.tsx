import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { capitalise, languageName } from '../../../src/i18n/format.ts';
import { listKept } from '../edit/kept-changes.ts';
import { type MyWork, myWorkQuery } from '../api/operations/work.ts';
import { readFresh } from '../api/use-action.ts';
import { useViewer } from '../api/session.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { routes } from '../routes.ts';
import { BuildState } from './build-progress.tsx';
import { type WorkItem, WorkList } from './work-list.tsx';

/** What waits for the person who came: drafts, proposals, dates, doubts, gaps. */
export function StartPage() {
  const { t, locale, recordsLabel } = useI18n();
  const { account } = useViewer();
  const [work, setWork] = useState<MyWork>();
  useEffect(() => void readFresh(myWorkQuery, {}).then(({ data }) => data && setWork(data.myWork)), []);
  const kept = listKept(account.id);
  const drafts = (work?.drafts ?? []).map((own): WorkItem => ({ ...own, note: kept.includes(own.id) ? t('start.kept') : null }));
  return (
    <Page title={t('start.title', { name: account.name.split(' ')[0] ?? account.name })}>
      {work === undefined && <p className="waiting">{t('state.loading')}</p>}
      {work !== undefined && (
        <div className="work">
          <WorkList title={t('start.drafts')} none={t('start.noDrafts')} items={drafts} />
          <WorkList title={t('start.waiting')} none={t('start.nothingWaits')} items={work.waiting} />
          <WorkList title={t('start.expiring')} none={t('start.nothingExpires')} items={work.expiring} />
          <WorkList title={t('start.unverified')} none={t('start.allVerified')} items={work.unverified} />
          <section aria-labelledby="start-missing">
            <h2 id="start-missing">{t('start.translations')}</h2>
            <ul>
              {work.translations.map(({ locale: own, missing, older }) => (
                <li key={own}>
                  <Link href={`${routes.translations()}?language=${own.toLowerCase()}`}>
                    {capitalise(locale, languageName(locale, own.toLowerCase()))}
                  </Link>{' '}
                  <span className="hint">{t('start.gaps', { missing, older })}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="start-recent">
            <h2 id="start-recent">{t('start.recent')}</h2>
            <ul>
              {work.recent.map(({ id, type, label, at, editor }) => (
                <li key={`${id} ${at}`}>
                  <Link href={routes.record(type, id)}>{label}</Link>{' '}
                  <span className="hint">
                    {recordsLabel(type)} · {editor.name} · <Moment at={at} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="start-site">
            <h2 id="start-site">{t('nav.site')}</h2>
            <BuildState />
          </section>
        </div>
      )}
    </Page>
  );
}
