import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import type { Tally } from './load.ts';
import type { Place } from './place.ts';

export interface Outcome {
  before: Tally;
  during: Tally;
  after: Tally;
  /** From when the fault was over until everything was answered again, in milliseconds. */
  recovery: number;
  /** Acknowledged changes that are not there, and ones that are there though it was said that they are not. */
  lost: string[];
  undone: string[];
  /** Records without their revision. */
  half: string[];
}

const before = 500;
const after = 500;

/** One fault under a steady load: before it, while it lasts, and after. */
export async function tryFault(place: Place, fault: Fault): Promise<Outcome> {
  const { load } = place;
  await load.recovered();
  await load.warm();
  load.take();
  load.start();
  await wait(before);
  const tallyBefore = load.take();
  await fault.begin(place);
  await wait(fault.seconds * 1_000);
  await fault.end(place);
  const over = performance.now();
  await load.recovered();
  const recovery = performance.now() - over;
  const during = load.take();
  await wait(after);
  await load.end();
  return { before: tallyBefore, during, after: load.take(), recovery, ...(await verify(place)) };
}

async function verify({ asAdmin, load }: Place): Promise<Pick<Outcome, 'lost' | 'undone' | 'half'>> {
  const rows = await asAdmin((admin) =>
    admin.run<{ slug: string; revisions: number }>(
      `select slug, (select count(*)::int from revisions where record_id = partners.id) as revisions from partners`,
      [],
    ),
  );
  const there = new Map(rows.map(({ slug, revisions }) => [slug, revisions]));
  return {
    lost: load.acknowledged.filter((slug) => !there.has(slug)),
    undone: load.undone.filter((slug) => there.has(slug)),
    half: rows.filter(({ revisions }) => revisions !== 1).map(({ slug }) => slug),
  };
}
