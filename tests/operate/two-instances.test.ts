import { randomUUID } from 'node:crypto';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startApiProcess } from '../helpers/api-process.ts';
import { createAsker } from '../helpers/asker.ts';
import { type OpenedDatabase, openTestDatabase } from '../helpers/databases.ts';
import { addAccount, signIn } from '../helpers/people.ts';

/** A proxy that hands each request to the next instance, as the one in front of several does. */
async function proxyOver(targets: readonly string[]): Promise<string> {
  let turn = 0;
  const proxy: Server = createServer((incoming, outgoing) => {
    turn += 1;
    const target = new URL(incoming.url ?? '/', targets[turn % targets.length]);
    const onward = forward(target, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'x-instance': target.port });
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    proxy.close();
    proxy.closeAllConnections();
  });
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

describe('two instances of the API behind a proxy', () => {
  let database: OpenedDatabase;
  beforeAll(async () => {
    database = await openTestDatabase('postgres');
  });
  afterAll(() => database?.close());

  it('start at once over an empty database, know whoever signed in at one, and show a change at both', async () => {
    const url = database.url as string;
    const instances = await Promise.all([startApiProcess(url), startApiProcess(url)]);
    const proxy = await proxyOver(instances.map((instance) => instance.url));
    await addAccount(database, 'ana@example.org', { role: 'editor' });
    const atProxy = createAsker(proxy);
    const cookie = await signIn({ url: proxy, fetch: atProxy.fetch }, 'ana@example.org');
    const editor = createAsker(proxy, { cookie, origin: proxy });
    const seenBy = new Set<string | null>();
    for (let turn = 0; turn < 4; turn += 1) {
      const answer = await editor.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { account { email } } }' }),
      });
      expect(await answer.json()).toEqual({ data: { viewer: { account: { email: 'ana@example.org' } } } });
      seenBy.add(answer.headers.get('x-instance'));
    }
    expect(seenBy.size).toBe(2);

    const count = '{ partners { totalCount } }';
    const create = `mutation ($slug: String!) {
      createPartner(input: { values: { slug: $slug, kind: UNIVERSITY, name: { en: "A university" }, countryCode: "ES" } }) {
        userErrors { message }
      }
    }`;
    for (let number = 1; number <= 5; number += 1) {
      // Kept by both before the change.
      await Promise.all(instances.map((instance) => instance.query(count)));
      expect((await editor.query(create, { slug: `p-${randomUUID()}` })).createPartner.userErrors).toEqual([]);
      const seen = await Promise.all(instances.map((instance) => instance.query(count)));
      expect(seen).toEqual(Array(2).fill({ partners: { totalCount: number } }));
    }
  });
});
