import { canMakeDisk } from '../helpers/postgres-cluster.ts';
import { type Fault, faults } from './faults.ts';
import type { Tally } from './load.ts';
import { makePlace } from './place.ts';
import { tryFault } from './try-fault.ts';

const asked = process.argv.slice(2);
const isDiskThere = canMakeDisk();
if (!isDiskThere) console.log('No disk can be made here: a full one is left out.');
const place = await makePlace();
const codes = ({ refusals, unanswered }: Tally) =>
  [
    ...Object.entries(refusals),
    ...Object.entries(Object.groupBy(unanswered, (it) => it)).map(([code, all]) => [code, all?.length]),
  ]
    .map(([code, count]) => `${count} ${code}`)
    .join(', ') || 'none';
try {
  const rows = [];
  const isTried = ({ name, needsDisk }: Fault) =>
    (asked.length === 0 || asked.includes(name)) && (isDiskThere || needsDisk !== true);
  for (const fault of faults.filter(isTried)) {
    const { before, during, after, recovery, lost, undone, half } = await tryFault(place, fault);
    const all = [before, during, after];
    const sum = (count: (tally: Tally) => number) => all.reduce((total, tally) => total + count(tally), 0);
    const wrong = [...all.flatMap((tally) => tally.wrong), ...undone, ...half];
    const row = {
      fault: fault.name,
      requests: sum(({ requests }) => requests),
      'kept answers given': `${during.kept.given} of ${during.kept.all}, ${during.kept.stale} stale`,
      'fresh answers given': `${during.fresh.given} of ${during.fresh.all}`,
      'changes done': `${during.writes.done} of ${during.writes.all}`,
      'errors meanwhile': codes(during),
      'errors else': [codes(before), codes(after)].filter((text) => text !== 'none').join(', ') || 'none',
      wrong: wrong.length,
      lost: lost.length,
      'longest (s)': (Math.max(...all.map(({ longest }) => longest)) / 1_000).toFixed(2),
      'recovery (s)': (recovery / 1_000).toFixed(2),
    };
    rows.push(row);
    console.log(JSON.stringify(row));
    for (const problem of new Set([...wrong, ...lost])) console.log(`  ! ${problem}`);
  }
  console.table(rows);
} finally {
  await place.remove();
}
