import { useEffect } from 'react';

const places = new Map<string, number>();

/** Brings a list back to where it was scrolled to when it was left, once its rows are there. */
export function useKeptScroll(key: string, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    const known = places.get(key);
    if (known !== undefined) scrollTo({ top: known, behavior: 'instant' });
    const keep = () => places.set(key, scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [key, isReady]);
}
