import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@portolan/drizzle/database';
import { DatabaseUnavailable } from '@portolan/drizzle/database-unavailable';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openTestDatabase } from '../helpers/databases.ts';

const adminUrl = inject('postgresAdminUrl');

async function refusal(location: Parameters<typeof openDatabase>[0]): Promise<string> {
  const result = await openDatabase(location).catch((error: unknown) => error);
  expect(result).toBeInstanceOf(DatabaseUnavailable);
  return (result as Error).message;
}

describe('a database address', () => {
  /** A port of this machine where every caller gets that answer, until the test ends. */
  const listen = async (answer: (socket: Socket) => void) => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () => new Promise((resolve) => server.close(resolve));
    onTestFinished(() => void server.close());
    return { port: (server.address() as { port: number }).port, close };
  };

  it.each([
    'localhost:5432/portolan',
    'mysql://root@localhost/portolan',
    'postgres',
    '',
    'postgres://a:b@host:none/db',
  ])('that is none is refused: "%s"', async (url) => {
    expect(await refusal({ url })).toBe(
      'DATABASE_URL is not a PostgreSQL address; it looks like postgres://user:password@host:5432/database.',
    );
  });

  it('where nothing listens is told without its password', async () => {
    const { port, close } = await listen(() => {});
    await close();
    expect(await refusal({ url: `postgres://ada:secret@127.0.0.1:${port}/portolan` })).toBe(
      `The database at 127.0.0.1:${port}/portolan cannot be used: nothing listens there.`,
    );
  });

  it('of a host that is not known', async () => {
    expect(await refusal({ url: 'postgres://ada@portolan.invalid/portolan' })).toMatch(
      /^The database at portolan\.invalid\/portolan cannot be used: the host name (is unknown|cannot be looked up)\.$/,
    );
  });

  it('where somebody says nothing, hangs up or says something else is given up after five seconds', async () => {
    const answers: ((socket: Socket) => void)[] = [
      () => {},
      (socket) => socket.destroy(),
      (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    ];
    const tell = async (answer: (socket: Socket) => void) => {
      const { port } = await listen(answer);
      expect(await refusal({ url: `postgres://ada@127.0.0.1:${port}/portolan` })).toBe(
        `The database at 127.0.0.1:${port}/portolan cannot be used: it does not answer within 5 seconds.`,
      );
    };
    await Promise.all(answers.map(tell));
  });

  it.skipIf(adminUrl === undefined)('of a database that is not there', async () => {
    const url = Object.assign(new URL(adminUrl as string), { pathname: '/portolan_nowhere' });
    expect(await refusal({ url: url.href })).toBe(
      `The database at ${url.host}/portolan_nowhere cannot be used: there is no such database.`,
    );
  });

  it.skipIf(adminUrl === undefined)('of a user that is not there', async () => {
    const url = Object.assign(new URL(adminUrl as string), { username: 'portolan_nobody', password: 'secret' });
    const told = await refusal({ url: url.href });
    expect(told).toMatch(/cannot be used: .+\.$/);
    expect(told).not.toContain('secret');
  });

  it.skipIf(adminUrl === undefined)('of PostgreSQL opens it, with prepared statements', async () => {
    const database = await openTestDatabase('postgres');
    try {
      expect(database.engine).toBe('postgres');
      expect(await database.run('select $1::int + 1 as sum', [1])).toEqual([{ sum: 2 }]);
      expect(
        await database.run('select name from pg_prepared_statements where statement like $1', ['%as sum']),
      ).toHaveLength(1);
      // To compile a statement would take seconds, to run it milliseconds.
      expect(await database.run('show jit', [])).toEqual([{ jit: 'off' }]);
    } finally {
      await database.close();
    }
  });
});

describe('an embedded database', () => {
  it('whose folder holds something else is refused, and its lock given back', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'portolan-broken-'));
    const dataDir = join(dir, 'database');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'PG_VERSION'), '9.1');
    try {
      for (let time = 0; time < 2; time += 1) {
        expect(await refusal({ dataDir })).toBe(
          `The embedded database in "${dataDir}" does not open. Restore the folder from a copy, or set PORTOLAN_DATA_DIR to another one.`,
        );
      }
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
