import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fillDatabase } from '../bench/content/fill-database.ts';
import { scaleSizes } from '../bench/content/sizes.ts';
import { describeOnAnyEngine, openTestDatabase } from '../helpers/databases.ts';

const sizes = scaleSizes(0.002);
const tables = [
  'partners',
  'programmes',
  'programme_partners',
  'agreements',
  'mobility_terms',
  'task_partners',
  'events',
];

describeOnAnyEngine('the invented content of the benchmark', (given) => {
  it('is the same in every database', async () => {
    const digest = async () => {
      const database = await openTestDatabase(given.engine);
      try {
        await database.migrate();
        await fillDatabase(database, sizes);
        const rows = await Promise.all(tables.map((table) => database.run(`select * from ${table} order by id`, [])));
        expect(rows.every((found) => found.length > 0)).toBe(true);
        return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
      } finally {
        await database.close();
      }
    };
    expect(await digest()).toBe(await digest());
  });

  it('has as many records of each noun as it was asked for', async () => {
    const { partners, programmes, agreements, terms, projects, events } = sizes;
    await fillDatabase(given.database, sizes);
    const [counted] = await given.database.run(
      `select (select count(*)::int from partners) as partners, (select count(*)::int from programmes) as programmes,
        (select count(*)::int from agreements) as agreements, (select count(*)::int from mobility_terms) as terms,
        (select count(*)::int from projects) as projects, (select count(*)::int from events) as events`,
      [],
    );
    expect(counted).toEqual({ partners, programmes, agreements, terms, projects, events });
  });
});
