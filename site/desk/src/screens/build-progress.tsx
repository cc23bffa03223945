import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type SiteBuild, siteBuildQuery } from '../api/operations/site.ts';
import { readFresh } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';

const everyMilliseconds = 1500;
const whileQuietMilliseconds = 6000;
const yetToBegin = { state: 'QUEUED', stage: null, done: 0, total: 0, problems: [], finishedAt: null } as const;
const ended = new Set(['LIVE', 'REPLACED', 'ROLLED_BACK', 'FAILED', 'INTERRUPTED']);

/**
 * The newest build of the site, asked for again and again, more often while it is under way. A build that ended before
 * what was published when the caller came counts as one that has yet to begin.
 */
export function useSiteBuild(): SiteBuild | null | undefined {
  const [build, setBuild] = useState<SiteBuild | null>();
  useEffect(() => {
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted: number | undefined;
    const read = async () => {
      const { data } = await readFresh(siteBuildQuery, {});
      if (!isHere) return;
      const newest = data?.siteBuild ?? null;
      wanted ??= data?.contentRevision.number;
      const isBefore = newest !== null && ended.has(newest.state) && (newest.contentRevision ?? 0) < (wanted ?? 0);
      setBuild(isBefore && !newest.isPinned ? { ...newest, ...yetToBegin } : newest);
      const isQuiet = newest !== null && ended.has(newest.state) && !isBefore;
      timer = setTimeout(() => void read(), isQuiet ? whileQuietMilliseconds : everyMilliseconds);
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
  const word = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone; without a focus in the dialog Escape would not close it.
  useLayoutEffect(() => word.current?.focus(), []);
  return (
    <>
      <p role="status" tabIndex={-1} ref={word}>
        {t('publish.isPublished')}
      </p>
      {build && <Stage build={build} />}
      {build?.state === 'LIVE' && page && (
        <p>
          <a href={`${siteAddress()}/${locale}${page}`} target="_blank" rel="noopener">
            {t('publish.see')}
          </a>
        </p>
      )}
    </>
  );
}

/** Where the portal is, without a slash at the end; here, where nobody said it. */
function siteAddress(): string {
  const told = document.querySelector<HTMLMetaElement>('meta[name="portal"]')?.content ?? '';
  return /^https?:/.test(told) ? told.replace(/\/$/, '') : '';
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
