import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

/** What a list shows; all of it stands in the address. */
export interface ListState {
  readonly search: string;
  readonly status: string;
  readonly missing: string;
  /** A day: only what nobody confirmed since. */
  readonly verifiedBefore: string;
  /** A field and its direction: `updatedAt:DESC`. */
  readonly order: string;
  readonly after: string | undefined;
  readonly before: string | undefined;
  /** Fields of the noun and the value that each must have. */
  readonly where: Readonly<Record<string, string>>;
}

const own = new Set(['search', 'status', 'missing', 'verifiedBefore', 'order', 'after', 'before']);

function readListState(query: string): ListState {
  const params = new URLSearchParams(query);
  const where = Object.fromEntries([...params].filter(([name]) => !own.has(name)));
  return {
    search: params.get('search') ?? '',
    status: params.get('status') ?? '',
    missing: params.get('missing') ?? '',
    verifiedBefore: params.get('verifiedBefore') ?? '',
    order: params.get('order') ?? '',
    after: params.get('after') ?? undefined,
    before: params.get('before') ?? undefined,
    where,
  };
}

function writeListState({ where, ...state }: ListState): string {
  const entries = Object.entries({ ...where, ...state }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return new URLSearchParams(entries).toString();
}

/** The state of the list in the address, and how to go to another. Narrowing begins at the first page again. */
export function useListState(): {
  state: ListState;
  query: string;
  change: (next: Partial<ListState>, replaces?: boolean) => void;
} {
  const query = useSearch();
  const [path, go] = useLocation();
  const state = useMemo(() => readListState(query), [query]);
  const change = (next: Partial<ListState>, replaces = false) => {
    const pages = 'after' in next || 'before' in next ? {} : { after: undefined, before: undefined };
    const text = writeListState({ ...state, ...pages, ...next });
    go(text === '' ? path : `${path}?${text}`, { replace: replaces });
  };
  return { state, query, change };
}
