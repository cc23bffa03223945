import { createApp } from '@portolan/api/app';
import { openDatabase } from '@portolan/drizzle/database';
import { createWorld } from '../helpers/factories.ts';

/** What a refusal costs beside a page of a list: CPU of the API and of its embedded database, in microseconds a request. */
const rounds = 200;
const database = await openDatabase({});
await database.migrate();
await createWorld(database).add(
  'partners',
  ...Array.from({ length: 40 }, (_, index) => ({ slug: `partner-${index}` })),
);
const secret = 'a secret for measuring only, of enough letters';
const app = await createApp({ database, filesDir: '/tmp', auth: { secret, publicUrl: 'http://127.0.0.1' } });

const times = (count: number, text: string) => text.repeat(count);
const queries: Record<string, string> = {
  'a page of 20': 'query P { partners { nodes { slug name { value } city { value } countryCode } } } #',
  'too many tokens': `{ partner(slug: "a") { ${times(4_000, 'slug ')} } } #`,
  'too many brackets': `{ ${times(2_000, 'a(b:[')} #`,
  'too many equal fields': `{ partner(slug: "a") { ${times(450, 'name { value } ')} } } #`,
  'too deep': `{ partner(slug: "a") { ${times(40, 'parent { ')} slug ${times(40, '} ')} } } #`,
  'too dear': '{ partners(first: 200) { nodes { calls(first: 200) { nodes { slug } } } } } #',
  'unknown fields': `{ ${times(20, 'mistake ')} } #`,
};

async function measure(query: string): Promise<number> {
  const ask = (text: string) =>
    app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ query: text }),
    });
  for (let round = 0; round < 20; round += 1) await ask(query + round);
  const begin = process.cpuUsage();
  // Another comment each time, so that nothing is known from the time before.
  for (let round = 0; round < rounds; round += 1) await ask(`${query} ${round} again`);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / rounds;
}

let page: number | undefined;
for (const [name, query] of Object.entries(queries)) {
  const cost = await measure(query);
  page ??= cost;
  console.log(`${name.padEnd(24)} ${cost.toFixed(0).padStart(7)} µs   ${(cost / page).toFixed(2)} of a page`);
}
await app.close();
await database.close();
