// Prints the statement of each query of the benchmark and how PostgreSQL goes about it. DATABASE_URL names the
// database, the argument its scale.
import { tmpdir } from 'node:os';
import { createApp } from '@portolan/api/app';
import { openDatabase } from '@portolan/drizzle/database';
import { scaleSizes } from '../content/sizes.ts';
import { handSql } from '../hand-sql.ts';
import { bodyOf, listLoadQueries, listSingleQueries } from '../queries.ts';

const database = await openDatabase({ url: process.env.DATABASE_URL, maxConnections: 1 });
const sent: { text: string; params: readonly unknown[] }[] = [];
const app = await createApp({
  database: {
    ...database,
    run: (text, params) => {
      sent.push({ text, params });
      return database.run(text, params);
    },
  },
  filesDir: tmpdir(),
});

async function explain(title: string, text: string, params: readonly unknown[]): Promise<void> {
  const plan = await database.run<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, settings) ${text}`, params);
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
  console.log(`\n## ${title}\n\n${text}\n${JSON.stringify(params)}\n\n${lines}`);
}

try {
  const sizes = scaleSizes(Number(process.argv[2]));
  for (const query of [...listLoadQueries(sizes), ...listSingleQueries(sizes)]) {
    sent.length = 0;
    const headers = { 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: bodyOf(query, 0) });
    if (response.statusCode !== 200) throw new Error(`"${query.name}" is answered with ${response.body}`);
    for (const { text, params } of [...sent]) await explain(query.name, text, params);
    const byHand = handSql[query.name];
    if (byHand !== undefined) await explain(`${query.name} by hand`, byHand, Object.values(query.variables[0] ?? {}));
  }
} finally {
  await app.close();
  await database.close();
}
