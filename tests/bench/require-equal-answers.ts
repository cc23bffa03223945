import { isDeepStrictEqual } from 'node:util';
import { ask } from './ask.ts';
import { type BenchQuery, bodyOf } from './queries.ts';

const asked = 16;

/** Throws unless both servers give the same data for requests from all over the variables. */
export async function requireEqualAnswers(urls: readonly [string, string], queries: readonly BenchQuery[]) {
  for (const query of queries) {
    const step = Math.max(1, Math.floor(query.variables.length / asked));
    for (let turn = 0; turn < query.variables.length && turn < asked * step; turn += step) {
      const body = bodyOf(query, turn);
      const [one, other] = await Promise.all(urls.map(async (url) => JSON.parse(await ask(url, body)) as unknown));
      if (!isDeepStrictEqual(one, other)) {
        throw new Error(`The answers to "${query.name}" differ for ${JSON.stringify(query.variables[turn])}.`);
      }
    }
  }
}
