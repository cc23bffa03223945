import type { RecordsVariables } from '../api/operations/records.ts';
import type { ListState } from './list-state.ts';

const pageSize = 50;

/** What the API is asked for a list as its address says it. */
export function toVariables(type: string, state: ListState): RecordsVariables {
  const { order, after, before } = state;
  const page = before === undefined ? { first: pageSize, after: after ?? null } : { last: pageSize, before };
  return { type, ...toNarrowing(state), ...toOrder(order), ...page };
}

/** What changes of many take as their filter. */
export function toSelection({ search, status, where }: Pick<ListState, 'search' | 'status' | 'where'>) {
  return {
    search: search.trim() === '' ? null : search,
    status: status === '' ? null : [status as NonNullable<RecordsVariables['status']>[number]],
    where: Object.entries(where).map(([field, value]) => ({ field, anyOf: [value] })),
  };
}

/** What a list is narrowed by, without its order and its page. */
export function toNarrowing({ missing, verifiedBefore, ...state }: ListState) {
  return {
    ...toSelection(state),
    missing: missing === '' ? null : [missing as NonNullable<RecordsVariables['missing']>[number]],
    verifiedBefore: verifiedBefore === '' ? null : verifiedBefore,
  };
}

function toOrder(order: string) {
  const [field, direction] = order.split(':');
  if (!field) return { orderBy: null };
  const known = field as NonNullable<RecordsVariables['orderBy']>['field'];
  return { orderBy: { field: known, direction: direction === 'DESC' ? ('DESC' as const) : ('ASC' as const) } };
}
