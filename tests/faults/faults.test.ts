import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canMakeDisk } from '../helpers/postgres-cluster.ts';
import { faults } from './faults.ts';
import type { Tally } from './load.ts';
import { makePlace, type Place } from './place.ts';
import { tryFault } from './try-fault.ts';

describe('the API, asked and changed all the while', () => {
  let place: Place;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => place?.remove());

  const isDiskThere = canMakeDisk();
  if (!isDiskThere) console.warn('No disk can be made here, as root may: a full one is left out.');
  const tried = faults.filter(({ needsDisk }) => isDiskThere || needsDisk !== true);

  it.each(tried)('tells no untruth and loses nothing: $name', async (fault) => {
    const { before, during, after, lost, undone, half } = await tryFault(place, fault);
    const all = [before, during, after];
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect({ lost, undone, half }).toEqual({ lost: [], undone: [], half: [] });
    expect(all.flatMap(({ refusals }) => Object.keys(refusals)).filter((code) => !isTrue.includes(code))).toEqual([]);
    if (fault.cuts !== true) expect(all.flatMap(({ unanswered }) => unanswered)).toEqual([]);
    if (fault.unseen !== undefined) {
      expect(readsMissing(during)).toBe(0);
      expect(during.kept.stale).toBe(0);
    }
    if (fault.unseen === 'everything') expect(during.writes.done).toBe(during.writes.all);
    if (fault.keptGiven !== undefined) {
      expect(during.kept.given / during.kept.all).toBeGreaterThanOrEqual(fault.keptGiven);
      expect(during.kept.stale).toBeGreaterThan(0);
    }
  });
});

/** What is true of a database that is away, and of one that is back and has much to catch up on. */
const isTrue = ['UNAVAILABLE', 'TIMED_OUT'];

const readsMissing = ({ kept, fresh }: Tally): number => kept.all - kept.given + fresh.all - fresh.given;
