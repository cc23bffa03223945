import { useMemo } from 'react';
import type { EditableRecord } from '../api/operations/record.ts';
import { useViewer } from '../api/session.tsx';
import type { Path } from './path.ts';

/** Which fields the person may change: all, the texts of their languages, or none. The API has the last word. */
export function useMayEdit({ allowed }: EditableRecord): (path: Path) => boolean {
  const { grants } = useViewer();
  return useMemo(() => {
    if (!allowed.includes('DRAFT')) return () => false;
    if (grants.some(({ role }) => role !== 'TRANSLATOR')) return () => true;
    const locales = grants.flatMap((grant) => grant.locales ?? []).map((own) => own.toLowerCase());
    return (path: Path) => path.length > 1 && locales.includes(path.at(-1) ?? '');
  }, [allowed, grants]);
}
