import { useEffect, useState } from 'react';
import { type SiteBuild, siteBuildQuery } from '../api/operations/site.ts';
import { readFresh } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';

const everyMilliseconds = 1500;
const ended = new Set(['LIVE', 'REPLACED', 'ROLLED_BACK', 'FAILED', 'INTERRUPTED']);

/** The newest build of the site, asked for again while it is under way. */
export function useSiteBuild(): SiteBuild | null | undefined {
  const [build, setBuild] = useState<SiteBuild | null>();
  useEffect(() => {
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const { data } = await readFresh(siteBuildQuery, {});
      if (!isHere) return;
      const newest = data?.siteBuild ?? null;
      setBuild(newest);
      if (newest === null || !ended.has(newest.state)) timer = setTimeout(() => void read(), everyMilliseconds);
    };
    void read();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, []);
  return build;
}

/** "Published" and "on the site" are two moments: this tells the second. */
export function BuildProgress({ page }: { page: string | null | undefined }) {
  const { t, locale } = useI18n();
  const build = useSiteBuild();
  return (
    <>
      <p role="status">{t('publish.isPublished')}</p>
      {build && <Stage build={build} />}
      {build?.state === 'LIVE' && page && (
        <p>
          <a href={`/${locale}${page}`} target="_blank" rel="noopener">
            {t('publish.see')}
          </a>
        </p>
      )}
    </>
  );
}

/** How far a build is, in words and as a bar. */
export function Stage({ build }: { build: SiteBuild }) {
  const { t } = useI18n();
  const { state, stage, done, total, problems } = build;
  return (
    <div role="status">
      <p>
        {t(`build.${state}`)}
        {stage && !ended.has(state) && `: ${t(`stage.${stage}`)}`}
      </p>
      {total > 0 && !ended.has(state) && <progress max={total} value={done} aria-label={t(`build.${state}`)} />}
      {problems.map(({ message }) => (
        <p key={message} className="problem">
          {message}
        </p>
      ))}
    </div>
  );
}

/** The newest build on one line. */
export function BuildState() {
  const { t } = useI18n();
  const build = useSiteBuild();
  if (build === undefined) return <p>{t('state.loading')}</p>;
  if (build === null) return <p>{t('build.none')}</p>;
  return (
    <>
      <Stage build={build} />
      {build.finishedAt && <Moment at={build.finishedAt} />}
    </>
  );
}
