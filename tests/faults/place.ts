import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@portolan/drizzle/database';
import { buildApi } from '../../scripts/build-api.mjs';
import { findFreePorts } from '../helpers/free-ports.ts';
import { addAccount, signIn } from '../helpers/people.ts';
import { canMakeDisk, createCluster, type PostgresCluster } from '../helpers/postgres-cluster.ts';
import { type Instance, startInstance } from './instance.ts';
import { Load } from './load.ts';
import { layWire, type Wire } from './wire.ts';

/** Two instances of the API, over a wire to a PostgreSQL of their own, on a disk of its own. */
export interface Place {
  readonly cluster: PostgresCluster;
  readonly wire: Wire;
  readonly instances: readonly [Instance, Instance];
  readonly load: Load;
  /** Beside the wire, for who sees to things; not while the server is away. */
  asAdmin<T>(act: (database: Database) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

const database = 'portolan';

export async function makePlace(): Promise<Place> {
  await buildApi();
  const filesDir = await mkdtemp(join(tmpdir(), 'portolan-faults-'));
  const disk = canMakeDisk() ? { diskMegabytes: 256 } : {};
  const cluster = await createCluster({ ...disk, settings: { max_connections: '60' } });
  const undo: (() => unknown)[] = [() => rm(filesDir, { recursive: true }), () => cluster.remove()];
  const remove = async () => {
    for (const act of undo.reverse()) await act();
  };
  const asAdmin = async <T>(act: (database: Database) => Promise<T>, name = database) => {
    const opened = await openDatabase({ url: cluster.url(name), maxConnections: 1 });
    try {
      return await act(opened);
    } finally {
      await opened.close();
    }
  };
  try {
    await asAdmin((admin) => admin.run(`create database ${database}`, []), 'postgres');
    await asAdmin(async (admin) => {
      await admin.migrate();
      await addAccount(admin, 'ada@example.org', { role: 'administrator' });
    });
    const wire = await layWire(cluster.port);
    undo.push(() => wire.close());
    const databaseUrl = Object.assign(new URL(cluster.url(database)), { port: String(wire.port) }).href;
    const ports = await findFreePorts();
    const [one, other] = await Promise.all(ports.map((port) => startInstance({ port, databaseUrl, filesDir })));
    const instances = [one, other] as [Instance, Instance];
    undo.push(() => Promise.all(instances.map((instance) => instance.end('SIGTERM'))));
    const url = instances[0].url;
    const cookie = await signIn({ url, fetch: (path, init) => fetch(`${url}${path}`, init) }, 'ada@example.org');
    return { cluster, wire, instances, load: new Load(instances, cookie), asAdmin, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
