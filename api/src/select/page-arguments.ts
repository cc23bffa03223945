import { limits } from '@portolan/schema/limits';
import { badInput } from '../errors/portolan-error.ts';
import type { Slot } from './slot.ts';

const defaultPageSize = limits.usualPage.anonymous;
const largestPageSize = limits.page.anonymous;

/** The page that a connection's arguments ask for: how many rows, from which end, beyond which cursor. */
export interface PageRequest {
  size: number;
  isBackward: boolean;
  after?: string | Slot | undefined;
  before?: string | Slot | undefined;
}

export function toPageRequest(args: Readonly<Record<string, unknown>>): PageRequest {
  const { first, last, after, before } = args as Partial<Record<'first' | 'last', number | null>> &
    Partial<Record<'after' | 'before', string | Slot | null>>;
  if (typeof first === 'number' && typeof last === 'number') {
    throw badInput('Ask for the "first" or for the "last" records, not for both.');
  }
  const isBackward = typeof last === 'number';
  const size = (isBackward ? last : first) ?? defaultPageSize;
  if (size < 1 || size > largestPageSize) {
    throw badInput(`"${isBackward ? 'last' : 'first'}" is ${size}; a page has 1 to ${largestPageSize} records.`);
  }
  return { size, isBackward, after: after ?? undefined, before: before ?? undefined };
}
