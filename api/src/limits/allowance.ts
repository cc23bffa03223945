import { type Limit, limits } from '@portolan/schema/limits';

/**
 * Which column of the table of limits holds for a request. `portal` is the process that makes the pages: it asks for
 * everything there is, so what it asks is not counted.
 */
export type Allowance = 'anonymous' | 'signedIn' | 'portal';

type Name = keyof typeof limits;

/** What the pages may take: more than any of their questions does, so that a fault does not hang a build. */
const portalMilliseconds = 30_000;
const ofPortal: Partial<Record<Name, number>> = {
  records: Number.POSITIVE_INFINITY,
  points: Number.POSITIVE_INFINITY,
  statementMilliseconds: portalMilliseconds,
  queryMilliseconds: portalMilliseconds,
  waitingMilliseconds: portalMilliseconds,
};

export function limitOf(name: Name, allowance: Allowance): number {
  const limit: Limit = limits[name];
  if (allowance === 'portal') return ofPortal[name] ?? limit.signedIn;
  return limit[allowance];
}
