import type { RecordsVariables } from '../api/operations/records.ts';
import type { ListState } from './list-state.ts';

const pageSize = 50;

/** What the API is asked for a list as its address says it. */
export function toVariables(type: string, state: ListState): RecordsVariables {
  const { order, after, before } = state;
  const page = before === undefined ? { first: pageSize, after: after ?? null } : { last: pageSize, before };
  return { type, ...toNarrowing(state), ...toOrder(order), ...page };
}

type Narrowing = Pick<ListState, 'search' | 'status' | 'missing' | 'verifiedBefore' | 'where'>;

export function toNarrowing({ search, status, missing, verifiedBefore, where }: Narrowing) {
  return {
    search: search.trim() === '' ? null : search,
    status: status === '' ? null : ([status] as RecordsVariables['status']),
    missing: missing === '' ? null : ([missing] as RecordsVariables['missing']),
    verifiedBefore: verifiedBefore === '' ? null : verifiedBefore,
    where: Object.entries(where).map(([field, value]) => ({ field, anyOf: [value] })),
  };
}

function toOrder(order: string): Pick<RecordsVariables, 'orderBy'> {
  const [field, direction] = order.split(':');
  if (!field) return { orderBy: null };
  const known = field as NonNullable<RecordsVariables['orderBy']>['field'];
  return { orderBy: { field: known, direction: direction === 'DESC' ? 'DESC' : 'ASC' } };
}
