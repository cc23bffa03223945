import { rebuildSite, resumeSite, rollBackSite, type SiteBuild } from '../api/operations/site.ts';
import { useViewer } from '../api/session.tsx';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { BuildProblems, Stage } from './build-progress.tsx';
import { isUnderWay, useSite } from './use-site.ts';

/** What is on the site, what is on its way, and how to go back. */
export default function SitePage() {
  const { t } = useI18n();
  const { run, isRunning } = useAction();
  const { actions } = useViewer();
  const { site, again } = useSite();
  const builds = site?.siteBuilds ?? [];
  const [newest] = builds;
  const isBusy = isRunning || (newest !== undefined && isUnderWay(newest));
  const mayBuild = actions.includes('SITE');
  const pinned = builds.find(({ isPinned }) => isPinned);
  return (
    <Page
      title={t('nav.site')}
      actions={
        <>
          {site?.portalUrl && (
            <a className="button" href={site.portalUrl} target="_blank" rel="noopener">
              {t('site.open')}
            </a>
          )}
          {mayBuild && (
            <button
              type="button"
              className="primary"
              disabled={isBusy || pinned !== undefined}
              onClick={() => void run(rebuildSite, { acceptLoss: false }).then(again)}
            >
              {t('site.rebuild')}
            </button>
          )}
        </>
      }
    >
      {newest && <Stage build={newest} />}
      {site === undefined && <p role="status">{t('state.loading')}</p>}
      {site !== undefined && newest === undefined && <p>{t('build.none')}</p>}
      {pinned && (
        <div className="notice">
          <p>{t('site.pinned')}</p>
          {mayBuild && (
            <button type="button" disabled={isRunning} onClick={() => void run(resumeSite, {}).then(again)}>
              {t('site.resume')}
            </button>
          )}
        </div>
      )}
      {builds.length > 0 && (
        <Table
          caption={t('site.builds')}
          columns={[t('site.state'), t('site.content'), t('site.started'), t('site.finished'), t('people.actions')]}
          rows={builds}
          row={(build) => (
            <tr key={build.id}>
              <th scope="row">
                {t(`build.${build.state}`)}
                <span className="hint"> {t(`cause.${build.cause}`)}</span>
                <BuildProblems build={build} />
              </th>
              <td>{build.contentRevision}</td>
              <td>{build.startedAt && <Moment at={build.startedAt} />}</td>
              <td>{build.finishedAt && <Moment at={build.finishedAt} />}</td>
              <td>
                {mayBuild && wasLive(build) && !build.isKept && <span className="hint">{t('site.notKept')}</span>}
                {mayBuild && wasLive(build) && build.isKept && (
                  <button
                    type="button"
                    className="quiet"
                    disabled={isRunning}
                    onClick={() => void run(rollBackSite, { release: build.id }).then(again)}
                  >
                    {t('site.rollBack')} <span className="unseen">{build.contentRevision}</span>
                  </button>
                )}
              </td>
            </tr>
          )}
        />
      )}
    </Page>
  );
}

const wasLive = ({ state }: SiteBuild): boolean => state === 'REPLACED' || state === 'ROLLED_BACK';
