import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import * as tables from '@portolan/schema/tables';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { lockDataFolder } from './data-folder-lock.ts';
import type { Database } from './database.ts';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { type Observe, observedClient } from './observe.ts';
import { watchAlone } from './revision-watch.ts';

export async function openPglite(dataDir: string | undefined, observe: Observe): Promise<Database> {
  const folder = dataDir === undefined ? undefined : resolve(dataDir);
  // PGlite makes the folder itself but not its parents.
  if (folder !== undefined) mkdirSync(dirname(folder), { recursive: true });
  const unlock = folder === undefined ? undefined : await lockDataFolder(folder);
  const client = await PGlite.create({ ...(folder && { dataDir: folder }), extensions: { pg_trgm } }).catch(
    (cause: unknown) => {
      unlock?.();
      throw new DatabaseUnavailable(
        `The embedded database in "${folder}" does not open. Restore the folder from a copy, or set PORTOLAN_DATA_DIR to another one.`,
        { cause },
      );
    },
  );
  const db = drizzle(observedClient(client, observe), { schema: tables, casing: 'snake_case' });
  return {
    engine: 'pglite',
    db,
    run: async <Row>(text: string, params: readonly unknown[]) =>
      (await observe(text, () => client.query<Row>(text, [...params]))).rows,
    runForBytes: async (text, params) => {
      const { rows } = await observe(text, () =>
        client.query<(string | null)[]>(text, [...params], { rowMode: 'array' }),
      );
      return rows.map((row) => row.map((column) => (column === null ? null : Buffer.from(column))));
    },
    migrate: () => migrate(db, { migrationsFolder }),
    listen: (channel, hear) => client.listen(channel, hear),
    // The lock on the folder keeps every other process away.
    tryHold: async () => ({ verify: async () => {}, release: async () => {} }),
    watch: () => watchAlone((channel, hear) => client.listen(channel, hear)),
    close: async () => {
      await client.close();
      unlock?.();
    },
  };
}
