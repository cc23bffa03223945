import { type Database, openDatabase } from '@portolan/drizzle/database';
import { type ReadReplicas, readFromReplicas } from '@portolan/drizzle/read-replicas';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { createWorld } from '../helpers/factories.ts';
import { addPerson, type Person } from '../helpers/people.ts';
import { createCluster, type PostgresCluster } from '../helpers/postgres-cluster.ts';
import { countStatements } from '../helpers/statements.ts';

const patience = { timeout: 30_000, interval: 50 };

describe('reads over two streaming replicas', () => {
  let primary: PostgresCluster;
  let copies: PostgresCluster[];
  let database: Database;
  let watch: RevisionWatch;
  let replicas: ReadReplicas;
  let api: Api;
  let editor: Person;
  let asked = 0;
  let ofPrimary: ReturnType<typeof countStatements>;
  let id: string;
  let revision: number;

  /** What nobody asked before, so that no answer is kept. */
  const readNow = async (reader: Pick<Api, 'query'> = api): Promise<string> => {
    asked += 1;
    const name = `read${asked}`;
    return (await reader.query(`{ ${name}: partner(slug: "harbour") { shortName } }`))[name].shortName;
  };
  const write = async (shortName: string) => {
    const input = { id, revision, values: { shortName } };
    const document = `mutation ($input: UpdatePartnerInput!) {
      updatePartner(input: $input) { userErrors { message } record { revision } }
    }`;
    const { updatePartner } = await editor.query(document, { input });
    expect(updatePartner.userErrors).toEqual([]);
    revision = updatePartner.record.revision;
  };
  const tell = async (copy: PostgresCluster, statement: string) => {
    const direct = await openDatabase({ url: copy.url('portolan'), maxConnections: 1 });
    try {
      return await direct.run<Record<string, string>>(statement, []);
    } finally {
      await direct.close();
    }
  };
  const allInUse = () => expect.poll(() => replicas.listInUse(), patience).toEqual([true, true]);

  beforeAll(async () => {
    primary = await createCluster();
    const admin = await openDatabase({ url: primary.url() });
    await admin.run('create database portolan', []);
    await admin.close();
    database = await openDatabase({ url: primary.url('portolan') });
    await database.migrate();
    copies = [await createCluster({ replicaOf: primary }), await createCluster({ replicaOf: primary })];
    watch = await database.watch();
    ofPrimary = countStatements(database);
    const urls = copies.map((copy) => copy.url('portolan'));
    replicas = readFromReplicas(urls, { primary: ofPrimary.database, watch });
    api = await startApi(ofPrimary.database, watch, { reads: replicas });
    await createWorld(database, api.filesDir).add('partners', { slug: 'harbour', name: { en: 'Harbour University' } });
    editor = await addPerson(database, api, 'ana', { role: 'editor' });
    ({ id, revision } = (await editor.query('{ partner(slug: "harbour") { id revision } }')).partner);
    await watch.settle();
  });
  afterAll(async () => {
    await api?.close();
    await replicas?.close();
    await watch?.close();
    await database?.close();
    for (const cluster of [...(copies ?? []), primary]) await cluster?.remove();
  });

  beforeEach(allInUse);

  it('ask both of them in turn, and nothing of the primary', async () => {
    const scans = `select sum(seq_scan + coalesce(idx_scan, 0)) as number from pg_stat_user_tables where relname = 'partners'`;
    const before = await Promise.all(copies.map((copy) => tell(copy, scans)));
    ofPrimary.clear();
    for (let turn = 0; turn < 20; turn += 1) await readNow();
    expect(ofPrimary.texts).toEqual([]);
    for (const [place, copy] of copies.entries()) {
      const countNow = async () => Number((await tell(copy, scans))[0]?.number) - Number(before[place]?.[0]?.number);
      await expect.poll(countNow, patience).toBeGreaterThanOrEqual(10);
    }
  });

  it('give everybody a change that was answered, also while the replicas stand still', async () => {
    await Promise.all(copies.map((copy) => tell(copy, 'select pg_wal_replay_pause()')));
    const kept = () => api.query('{ partner(slug: "harbour") { shortName } }');
    for (const name of ['One', 'Two', 'Three']) {
      await write(name);
      expect(await readNow(editor)).toBe(name);
      expect(await readNow()).toBe(name);
      expect([await kept(), await kept()]).toEqual(Array(2).fill({ partner: { shortName: name } }));
    }
    expect(replicas.listInUse()).toEqual([false, false]);
    await Promise.all(copies.map((copy) => tell(copy, 'select pg_wal_replay_resume()')));
    await expect.poll(() => replicas.listInUse(), patience).toEqual([true, true]);
    ofPrimary.clear();
    expect(await readNow()).toBe('Three');
    expect(ofPrimary.texts).toEqual([]);
  });

  it('leave out the one that lags, and ask the other', async () => {
    const [late] = copies as [PostgresCluster];
    await tell(late, 'select pg_wal_replay_pause()');
    await write('Four');
    await expect.poll(async () => [await readNow(), replicas.listInUse()], patience).toEqual(['Four', [false, true]]);
    ofPrimary.clear();
    for (let turn = 0; turn < 5; turn += 1) expect(await readNow()).toBe('Four');
    expect(ofPrimary.texts).toEqual([]);
    await tell(late, 'select pg_wal_replay_resume()');
  });

  it.each([
    ['killed', (copy: PostgresCluster) => copy.stop('immediate'), (copy: PostgresCluster) => copy.start()],
    [
      'frozen',
      async (copy: PostgresCluster) => copy.signal('SIGSTOP'),
      async (copy: PostgresCluster) => copy.signal('SIGCONT'),
    ],
  ])('do not fail when a replica is %s, which is used again when it is back', async (_, lose, bringBack) => {
    const [lost] = copies as [PostgresCluster];
    const [shown] = await Promise.all([readNow(), readNow()]);
    let isOver = false;
    const readOn = async () => {
      const seen: string[] = [];
      while (!isOver) seen.push(await readNow());
      return seen;
    };
    const reading = Promise.all([readOn(), readOn(), readOn(), readOn()]);
    await lose(lost);
    await expect.poll(() => replicas.listInUse(), patience).toEqual([false, true]);
    isOver = true;
    expect(new Set((await reading).flat())).toEqual(new Set([shown]));
    await bringBack(lost);
    await expect.poll(() => replicas.listInUse(), patience).toEqual([true, true]);
  });

  it('are asked of the primary when no replica is left', async () => {
    await Promise.all(copies.map((copy) => copy.stop('immediate')));
    await write('Five');
    expect([await readNow(), await readNow(), await readNow()]).toEqual(['Five', 'Five', 'Five']);
    expect(replicas.listInUse()).toEqual([false, false]);
    await Promise.all(copies.map((copy) => copy.start()));
  });
});
