// Fills a database with invented records, to see how Portolan bears many:
//   DATABASE_URL=postgres://… node tests/bench/generate-content.ts --scale 1
// Scale 1 is 10,000 partners with 100,000 mobility terms and what goes with them. A number of one kind can be named:
// with "--partners 0 --terms 100000" the terms are between the partners that are there.
import { parseArgs } from 'node:util';
import { openDatabase } from '@portolan/drizzle/database';
import { fillDatabase } from './content/fill-database.ts';
import { type Sizes, scaleSizes } from './content/sizes.ts';
import { showProgress } from './show-progress.ts';

const count = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    partners: count,
    programmes: count,
    agreements: count,
    terms: count,
    projects: count,
    events: count,
  },
});
const { scale, seed, ...named } = values;
const url = process.env.DATABASE_URL;
if (url === undefined) throw new Error('DATABASE_URL must name the database to fill.');
const counts = Object.entries(named).map(([noun, text]) => [noun, Number(text)]);
const sizes: Sizes = { ...scaleSizes(Number(scale)), ...Object.fromEntries(counts) };

const database = await openDatabase({ url });
try {
  await database.migrate();
  await fillDatabase(database, sizes, { seed: Number(seed), progress: showProgress() });
} finally {
  await database.close();
}
