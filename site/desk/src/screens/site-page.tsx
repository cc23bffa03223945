import { useCallback, useEffect, useState } from 'react';
import { rebuildSite, resumeSite, rollBackSite, type SiteBuild, siteBuildsQuery } from '../api/operations/site.ts';
import { readFresh, useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { Stage, useSiteBuild } from './build-progress.tsx';

/** What is on the site, what is on its way, and how to go back. */
export default function SitePage() {
  const { t } = useI18n();
  const { run, isRunning } = useAction();
  const newest = useSiteBuild();
  const [builds, setBuilds] = useState<readonly SiteBuild[]>([]);
  const [asked, setAsked] = useState(0);
  const read = useCallback(async () => {
    const { data } = await readFresh(siteBuildsQuery, {});
    setBuilds(data?.siteBuilds ?? []);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a build that ends, or one that was asked for, changes the list.
  useEffect(() => void read(), [read, newest?.state, newest?.id, asked]);
  const isUnderWay = newest !== null && newest !== undefined && newest.finishedAt === null;
  return (
    <Page
      title={t('nav.site')}
      actions={
        <button
          type="button"
          className="primary"
          disabled={isRunning || isUnderWay}
          onClick={() => void run(rebuildSite, { acceptLoss: false }).then(() => setAsked((count) => count + 1))}
        >
          {t('site.rebuild')}
        </button>
      }
    >
      {newest && <Stage build={newest} />}
      {newest === null && <p>{t('build.none')}</p>}
      {builds.some(({ isPinned }) => isPinned) && (
        <div className="notice">
          <p>{t('site.pinned')}</p>
          <button type="button" disabled={isRunning} onClick={() => void run(resumeSite, {}).then(read)}>
            {t('site.resume')}
          </button>
        </div>
      )}
      <div className="scroll">
        <table>
          <caption className="unseen">{t('site.builds')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('site.state')}</th>
              <th scope="col">{t('site.content')}</th>
              <th scope="col">{t('site.started')}</th>
              <th scope="col">{t('site.finished')}</th>
              <th scope="col">{t('people.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {builds.map((build) => (
              <tr key={build.id}>
                <th scope="row">
                  {t(`build.${build.state}`)}
                  <span className="hint"> {t(`cause.${build.cause}`)}</span>
                  <Problems build={build} />
                </th>
                <td>{build.contentRevision}</td>
                <td>{build.startedAt && <Moment at={build.startedAt} />}</td>
                <td>{build.finishedAt && <Moment at={build.finishedAt} />}</td>
                <td>
                  {(build.state === 'REPLACED' || build.state === 'ROLLED_BACK') && (
                    <button
                      type="button"
                      className="quiet"
                      disabled={isRunning}
                      onClick={() => void run(rollBackSite, { release: build.id }).then(read)}
                    >
                      {t('site.rollBack')} <span className="unseen">{build.contentRevision}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  );
}

function Problems({ build }: { build: SiteBuild }) {
  return (
    <ul>
      {build.problems.map(({ message, path }) => (
        <li key={`${path} ${message}`} className="problem">
          {path} {message}
        </li>
      ))}
    </ul>
  );
}
