import { makeDice } from '../content/make-dice.ts';
import type { Sizes } from '../content/sizes.ts';
import { type BenchQuery, listLoadQueries, listSingleQueries } from '../queries.ts';
import { talk } from './talk.ts';
import type { Tally } from './tally.ts';

/** One in so many is asked by somebody who is signed in. */
const signedIn = 5;
/** One in so many counts facets or looks for words. */
const heavy = 10;

/** Asks what partners and pages ask, at random, the same at every run. */
export function createReader(urls: readonly string[], cookie: string, sizes: Sizes, tally: Tally): () => Promise<void> {
  const dice = makeDice(7);
  const { pick } = dice;
  const light = listLoadQueries(sizes);
  const other = listSingleQueries(sizes);
  let turn = 0;
  return async () => {
    turn += 1;
    const { name, document, variables } = pick<BenchQuery>(turn % heavy === 0 ? other : light);
    const isSignedIn = turn % signedIn === 0;
    const asked = [pick(urls), document, pick(variables), ...(isSignedIn ? [cookie] : [])] as const;
    const data = await tally.note(isSignedIn ? 'read, signed in' : 'read', () => talk(...asked));
    if (data !== undefined && Object.values(data).some((value) => value === null)) {
      tally.wrong.push(`"${name}" was answered with nothing.`);
    }
  };
}
