import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { capitalise, languageName } from '../../../src/i18n/format.ts';
import { type MyWork, myWorkQuery } from '../api/operations/work.ts';
import { useViewer } from '../api/session.tsx';
import { readFresh } from '../api/use-action.ts';
import { listKept } from '../edit/kept-changes.ts';
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
  useEffect(() => void readFresh(myWorkQuery, {}).then(({ data }) => data && setWork(data)), []);
  const kept = listKept(account.id);
  const { drafts = [], proposals = [], deadlines = [], unverified = [], untranslated = [] } = work?.myWork ?? {};
  const own = drafts.map(({ id, type, label, updatedAt, note }): WorkItem => {
    return { id, type, label, at: updatedAt, note: kept.includes(id) ? t('start.kept') : note };
  });
  const waiting = proposals.map(({ id, type, label, updatedAt, note, editor }): WorkItem => {
    return { id, type, label, at: updatedAt, note: [editor.name, note].filter(Boolean).join(': ') };
  });
  const soon = deadlines.map(({ id, type, label, at }): WorkItem => ({ id, type, label, day: at }));
  const gaps = Map.groupBy(untranslated, (gap) => gap.locale);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const yearAgo = Temporal.Now.plainDateISO().subtract({ years: 1 }).toString();
  return (
    <Page title={t('start.title', { name: account.name.split(' ')[0] ?? account.name })}>
      {work === undefined && <p className="waiting">{t('state.loading')}</p>}
      {work !== undefined && (
        <div className="work">
          <WorkList title={t('start.drafts')} none={t('start.noDrafts')} items={own} />
          <WorkList title={t('start.waiting')} none={t('start.nothingWaits')} items={waiting} />
          <WorkList title={t('start.expiring')} none={t('start.nothingExpires')} items={soon} />
          <section aria-labelledby="start-unverified">
            <h2 id="start-unverified">{t('start.unverified')}</h2>
            {unverified.length === 0 && <p className="empty">{t('start.allVerified')}</p>}
            <ul>
              {unverified.map(({ type, count }) => (
                <li key={type}>
                  <Link href={`${routes.list(type)}?verifiedBefore=${yearAgo}`}>{recordsLabel(type)}</Link>{' '}
                  <span className="hint">{count}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="start-missing">
            <h2 id="start-missing">{t('start.translations')}</h2>
            <ul>
              {[...gaps].map(([code, list]) => (
                <li key={code}>
                  <Link href={`${routes.translations()}?language=${code.toLowerCase()}`}>
                    {capitalise(locale, languageName(locale, code.toLowerCase()))}
                  </Link>{' '}
                  <span className="hint">
                    {t('start.gaps', {
                      missing: sum(list.map((gap) => gap.missing)),
                      older: sum(list.map((gap) => gap.older)),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="start-recent">
            <h2 id="start-recent">{t('start.recent')}</h2>
            <ul>
              {work.changeLog.map(({ id, type, label, at, editor }) => (
                <li key={`${id} ${at}`}>
                  {id === null ? label : <Link href={routes.record(type, id)}>{label}</Link>}{' '}
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
