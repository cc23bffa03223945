import { useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { SiteBuild } from '../api/operations/site.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { findNoun } from '../nouns/all.ts';
import { fromPath } from '../nouns/paths.ts';
import { Moment } from '../parts/moment.tsx';
import { routes } from '../routes.ts';
import { isUnderWay, useSite } from './use-site.ts';

interface Props {
  /** Where the record has its page, below the language. */
  readonly page: string | null | undefined;
  readonly language: Locale;
}

/** "Published" and "on the site" are two moments: this tells the second. */
export function BuildProgress({ page, language }: Props) {
  const { t } = useI18n();
  const { site } = useSite();
  const [published, setPublished] = useState<number>();
  const word = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone; without a focus in the dialog Escape would not close it.
  useLayoutEffect(() => word.current?.focus(), []);
  if (published === undefined && site !== undefined) setPublished(site.contentRevision.number);
  const builds = site?.siteBuilds ?? [];
  // A build of what was published before says nothing about this.
  const build = builds.find(({ contentRevision }) => (contentRevision ?? 0) >= (published ?? Number.POSITIVE_INFINITY));
  const isPinned = builds.some((own) => own.isPinned);
  // The portal may be shown in fewer languages than texts are written in.
  const shown = site?.siteSettings?.locales.map((own) => own.toLowerCase()) ?? [language];
  const seenIn = shown.includes(language) ? language : shown[0];
  return (
    <>
      <p role="status" tabIndex={-1} ref={word}>
        {t(builds.length === 0 || isPinned ? 'publish.isOnlyPublished' : 'publish.isPublished')}
      </p>
      {isPinned && <p>{t('site.pinned')}</p>}
      {build && !isPinned && <Stage build={build} />}
      {build === undefined && builds.length > 0 && !isPinned && <p role="status">{t('build.QUEUED')}</p>}
      {build?.state === 'LIVE' && page && site?.portalUrl && (
        <p>
          <a href={`${site.portalUrl}/${seenIn}${page}`} target="_blank" rel="noopener">
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
  const { state, stage, done, total } = build;
  return (
    <div role="status">
      <p>
        {t(`build.${state}`)}
        {stage && isUnderWay(build) && `: ${t(`stage.${stage}`)}`}
        {total > 0 && isUnderWay(build) && ` (${done}/${total})`}
      </p>
      {total > 0 && isUnderWay(build) && <progress max={total} value={done} aria-label={t(`build.${state}`)} />}
      {state === 'FAILED' && <p>{t('build.failedText')}</p>}
      <BuildProblems build={build} />
    </div>
  );
}

/** Why a build failed: the page, what is wrong with it, and the record to correct. */
export function BuildProblems({ build: { problems } }: { build: SiteBuild }) {
  const { recordsLabel } = useI18n();
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map(({ message, path, record }) => {
        const type = record && findNoun(fromPath(record.noun.replaceAll('_', '-')))?.type;
        return (
          <li key={`${path} ${message}`} className="problem">
            {path && <code>{path}</code>} {message}{' '}
            {record && type && (
              <Link href={`${routes.list(type)}?search=${encodeURIComponent(record.slug)}`}>
                {recordsLabel(type)}: {record.slug}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The newest build on one line. */
export function BuildState() {
  const { t } = useI18n();
  const { site } = useSite();
  const build = site?.siteBuilds[0];
  if (site === undefined) return <p>{t('state.loading')}</p>;
  if (build === undefined) return <p>{t('build.none')}</p>;
  return (
    <>
      <Stage build={build} />
      {build.finishedAt && <Moment at={build.finishedAt} />}
    </>
  );
}
