import { useCallback, useEffect, useRef, useState } from 'react';
import { type Site, type SiteBuild, siteQuery } from '../api/operations/site.ts';
import { readFresh } from '../api/use-action.ts';

const everyMilliseconds = 1500;
const idleMilliseconds = 5000;
const ended = new Set<SiteBuild['state']>(['LIVE', 'REPLACED', 'ROLLED_BACK', 'FAILED', 'INTERRUPTED']);

export const isUnderWay = ({ state }: SiteBuild): boolean => !ended.has(state);

/** The builds of the site and where it is; asked for again and again, as others publish too. */
export function useSite(): { site: Site | undefined; again: () => void } {
  const [site, setSite] = useState<Site>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHere = useRef(true);
  const read = useCallback(async () => {
    clearTimeout(timer.current);
    const { data } = await readFresh(siteQuery, {});
    if (!isHere.current) return;
    if (data !== undefined) setSite(data);
    clearTimeout(timer.current);
    const isBusy = data?.siteBuilds.some(isUnderWay) ?? false;
    timer.current = setTimeout(() => void read(), isBusy ? everyMilliseconds : idleMilliseconds);
  }, []);
  useEffect(() => {
    isHere.current = true;
    void read();
    return () => {
      isHere.current = false;
      clearTimeout(timer.current);
    };
  }, [read]);
  return { site, again: () => void read() };
}
