import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findFreePorts } from './free-ports.ts';

const run = promisify(execFile);

/** A PostgreSQL server of one's own, that may be stopped, frozen and broken. */
export interface PostgresCluster {
  readonly dir: string;
  readonly port: number;
  /** The address of a database of it. */
  url(database?: string): string;
  start(): Promise<void>;
  /** As `pg_ctl` stops it: "fast" ends connections, "immediate" is a crash. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  /** Sends a signal to all of its processes, as SIGSTOP, which freezes it. */
  signal(name: NodeJS.Signals): void;
  /** Stops it and takes everything away. */
  remove(): Promise<void>;
}

export interface ClusterOptions {
  /** Lines for `postgresql.conf`, as `{ max_connections: '20' }`. */
  settings?: Record<string, string>;
  /** Megabytes of a disk of its own, which gets full. */
  diskMegabytes?: number;
  /** The server that it is a streaming replica of; else it is empty. */
  replicaOf?: PostgresCluster;
}

/** Where the programs of PostgreSQL are. Throws where they are not: what tests faults cannot do without. */
function findPostgresPrograms(): string {
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [process.env.PORTOLAN_TEST_POSTGRES_BIN, told, ...versions.map((it) => join(packaged, it, 'bin'))];
  const found = candidates.find((dir) => dir && existsSync(join(dir, 'initdb')) && existsSync(join(dir, 'pg_ctl')));
  if (found !== undefined) return found;
  throw new Error(
    'The programs of a PostgreSQL server ("initdb", "pg_ctl") are not found. Install the server (Debian: postgresql), or name their folder in PORTOLAN_TEST_POSTGRES_BIN.',
  );
}

/** Whether a disk can be made for a server here, as root can where nothing forbids it. */
export function canMakeDisk(): boolean {
  const dir = mkdtempSync(join(tmpdir(), 'portolan-disk-'));
  const isMade = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'portolan-disk', dir]).status === 0;
  if (isMade) spawnSync('umount', ['--lazy', dir]);
  rmSync(dir, { recursive: true, force: true });
  return isMade;
}

/** Makes a server with the superuser "postgres", who needs no password, and starts it. */
export async function createCluster({
  settings = {},
  diskMegabytes,
  replicaOf,
}: ClusterOptions = {}): Promise<PostgresCluster> {
  const programs = findPostgresPrograms();
  const owner = findOwner();
  const home = mkdtempSync(join(tmpdir(), 'portolan-cluster-'));
  const dir = join(home, 'data');
  const as = (name: string, ...args: string[]) => {
    const [program, all] = owner.command(join(programs, name), args);
    return run(program, all, { cwd: '/' });
  };
  if (diskMegabytes !== undefined) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'portolan-cluster', home]);
  }
  owner.own(home);
  const [port] = await findFreePorts();
  const fixed = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    // Nothing here outlives the machine. What a crash of the server alone loses, it would lose all the same.
    fsync: 'off',
    shared_buffers: '32MB',
    ...settings,
  };
  const asLines = Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const start = async () => {
    const line = asLines.map((word) => `'${word}'`).join(' ');
    await as('pg_ctl', 'start', '-w', '-s', '-D', dir, '-l', join(home, 'log'), '-o', line);
  };
  const stop = async (mode: 'fast' | 'immediate' = 'fast') => {
    await as('pg_ctl', 'stop', '-w', '-s', '-D', dir, '-m', mode);
  };
  try {
    const quick = ['--auth=trust', '--no-sync', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8'];
    const journal = diskMegabytes === undefined ? [] : ['--wal-segsize=1'];
    if (replicaOf === undefined) await as('initdb', '-D', dir, ...quick, ...journal);
    else await as('pg_basebackup', '-D', dir, '-d', replicaOf.url(), '-R', '-X', 'stream', '-c', 'fast', '--no-sync');
    await start();
  } catch (error) {
    await removeHome(home, diskMegabytes !== undefined);
    throw error;
  }
  return {
    dir,
    port,
    url: (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`,
    start,
    stop,
    signal: (name) => {
      for (const pid of listProcesses(dir)) process.kill(pid, name);
    },
    remove: async () => {
      for (const pid of listProcesses(dir)) process.kill(pid, 'SIGCONT');
      await stop('immediate').catch(() => {});
      await removeHome(home, diskMegabytes !== undefined);
    },
  };
}

async function removeHome(home: string, isMounted: boolean): Promise<void> {
  if (isMounted) await run('umount', ['--lazy', home]);
  rmSync(home, { recursive: true, force: true });
}

/** The postmaster and its children. */
function listProcesses(dir: string): number[] {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return [];
  const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const children = spawnSync('ps', ['--ppid', String(postmaster), '-o', 'pid='], { encoding: 'utf8' }).stdout;
  return [
    postmaster,
    ...children
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(Number),
  ];
}

/** PostgreSQL refuses to run as root, who therefore runs it as the user "postgres", or else as "nobody". */
function findOwner() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) return { command: (program: string, args: string[]) => [program, args] as const, own: () => {} };
  const idOf = (kind: '-u' | '-g') =>
    ['postgres', 'nobody']
      .map((name) => spawnSync('id', [kind, name], { encoding: 'utf8' }))
      .find(({ status }) => status === 0)
      ?.stdout.trim();
  const [user, group] = [idOf('-u'), idOf('-g')];
  if (user === undefined || group === undefined) throw new Error('There is no user "postgres" to run PostgreSQL as.');
  return {
    command: (program: string, args: string[]) =>
      ['setpriv', [`--reuid=${user}`, `--regid=${group}`, '--clear-groups', program, ...args]] as const,
    own: (dir: string) => chownSync(dir, Number(user), Number(group)),
  };
}
