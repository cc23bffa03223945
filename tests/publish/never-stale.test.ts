import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildApi } from '../../scripts/build-api.mjs';
import { type Candidate, portolan, startCandidate } from '../bench/candidates.ts';
import { type OpenedDatabase, openTestDatabase } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { addAccount, signIn } from '../helpers/people.ts';

/** More make a long trial: `PORTOLAN_TRIAL_WRITES=2000 npx vitest run --project publish tests/publish/never-stale.test.ts`. */
const writes = Number(process.env.PORTOLAN_TRIAL_WRITES || 40);
const readersOfEach = 3;
const writesBetweenCuts = 10;

const question = { query: '{ partner(slug: "ours") { id revision name { value } } }' };
const rename = `mutation ($id: ID!, $revision: Int!, $name: String!) {
  updatePartner(input: {id: $id, revision: $revision, values: {name: {en: $name}}}) { userErrors { code } partner { revision } } }`;

describe.skipIf(inject('postgresAdminUrl') === undefined)('two processes over one PostgreSQL', () => {
  let database: OpenedDatabase;
  let filesDir: string;
  let processes: Candidate[] = [];

  beforeAll(async () => {
    await buildApi();
    database = await openTestDatabase('postgres');
    await database.migrate();
    filesDir = mkdtempSync(join(tmpdir(), 'portolan-files-'));
    const partner = { slug: 'ours', kind: 'university', name: { en: 'Name 1' }, countryCode: 'ES' };
    await createWorld(database).add('partners', partner);
    await addAccount(database, 'writer@example.org', { role: 'administrator' });
    const program = portolan({ databaseUrl: database.url as string }, { keepsAnswers: true, filesDir });
    // One after the other: the first makes the secret that both sign sessions with.
    for (const name of ['one', 'other']) processes.push(await startCandidate({ ...program, name }));
  });
  afterAll(async () => {
    await Promise.all(processes.map((process) => process.stop()));
    processes = [];
    await database?.close();
    rmSync(filesDir, { recursive: true, force: true });
  });

  const post = async ({ url }: Candidate, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { data?: Record<string, never>; errors?: { message: string }[] };
  };

  it('never give what was before an edit that was acknowledged, though the lines on which they hear are cut', async () => {
    const origins = processes.map(({ url }) => new URL(url).origin);
    const fetchOf = (origin: string) => (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init);
    const [first = ''] = origins;
    const cookie = await signIn({ url: first, fetch: fetchOf(first) }, 'writer@example.org');
    const { data: asked } = await post(processes[0] as Candidate, question);
    const id = (asked?.partner as unknown as { id: string } | undefined)?.id;
    const wrong: string[] = [];
    let acknowledged = 1;
    let reads = 0;
    let isOver = false;

    const read = async (process: Candidate) => {
      while (!isOver) {
        const least = acknowledged;
        const { data, errors } = await post(process, question);
        const found = data?.partner as unknown as { revision: number; name: { value: string } } | undefined;
        reads += 1;
        if (errors !== undefined) wrong.push(JSON.stringify(errors));
        else if (found === undefined || found.revision < least || found.name.value !== `Name ${found.revision}`)
          wrong.push(`${JSON.stringify(found)} after ${least} was acknowledged`);
      }
    };
    const write = async () => {
      for (let turn = 1; turn <= writes && wrong.length === 0; turn += 1) {
        const revision = acknowledged + 1;
        const variables = { id, revision: acknowledged, name: `Name ${revision}` };
        const writer = turn % processes.length;
        const headers = { cookie, origin: origins[writer] as string };
        const answer = await post(processes[writer] as Candidate, { query: rename, variables }, headers);
        const payload = answer.data?.updatePartner as unknown as { partner: { revision: number } | null } | undefined;
        if (payload?.partner?.revision !== revision) wrong.push(`Revision ${revision}: ${JSON.stringify(answer)}`);
        acknowledged = revision;
        if (turn % writesBetweenCuts === 0) {
          await database.run(
            `select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`,
            [],
          );
        }
      }
      isOver = true;
    };
    const readers = processes.flatMap((process) => Array.from({ length: readersOfEach }, () => read(process)));
    await Promise.all([write(), ...readers]);

    expect(wrong).toEqual([]);
    expect(acknowledged).toBe(writes + 1);
    expect(reads).toBeGreaterThan(writes);
  }, 3_600_000);
});
