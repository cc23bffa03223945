import { expect, it } from 'vitest';
import { fillDatabase } from '../bench/content/fill-database.ts';
import { scaleSizes } from '../bench/content/sizes.ts';
import { handSql } from '../bench/hand-sql.ts';
import { listLoadQueries, listSingleQueries } from '../bench/queries.ts';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';

const sizes = scaleSizes(0.005);

describeOnAnyEngine('the queries of the benchmark', (given) => {
  const api = apiOver(given, () => fillDatabase(given.database, sizes));

  it.each(listLoadQueries(sizes))('$name means the same in hand-written SQL', async ({ name, document, variables }) => {
    for (const asked of variables) {
      const [row] = await given.database.run<{ body: string }>(handSql[name] as string, Object.values(asked));
      const answer = await api.ask(document, asked);
      expect(answer.errors).toBeUndefined();
      expect(JSON.parse(row?.body ?? '')).toEqual(answer);
    }
  });

  it.each(listSingleQueries(sizes))('$name is answered', async ({ document, variables }) => {
    const answer = await api.ask(document, variables[0]);
    expect(answer.errors).toBeUndefined();
  });
});
