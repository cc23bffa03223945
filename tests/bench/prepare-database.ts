import { openDatabase } from '@portolan/drizzle/database';
import postgres from 'postgres';
import { fingerprint } from '../../scripts/fingerprint.mjs';
import { fillDatabase } from './content/fill-database.ts';
import { scaleSizes } from './content/sizes.ts';
import { showProgress } from './show-progress.ts';

/** What decides the rows: other sources than at the last run mean other rows. */
const sources = [
  'tests/bench/content',
  'schema/src/tables',
  'schema/src/search-text.ts',
  'drizzle/src/content/forms',
  'drizzle/src/publish-record.ts',
  'drizzle/migrations',
];

export const contentFingerprint = (scale: number): string => `${fingerprint(sources)} at scale ${scale}`;

export interface BenchDatabase {
  url: string;
  name: string;
  /** Drops it. */
  drop(): Promise<void>;
}

/** The database of a scale, filled; the one of an earlier run when it was filled by the same sources. */
export async function prepareDatabase(adminUrl: string, scale: number): Promise<BenchDatabase> {
  const name = `portolan_bench_${String(scale).replace('.', '_')}`;
  const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  const drop = async () => {
    await asAdmin(adminUrl, (admin) => admin.unsafe(`drop database if exists ${name} with (force)`));
  };
  const filledBy = contentFingerprint(scale);
  const [found] = await asAdmin(
    adminUrl,
    (admin) => admin<{ comment: string | null }[]>`
      select shobj_description(oid, 'pg_database') as comment from pg_database where datname = ${name}`,
  );
  if (found?.comment !== filledBy) {
    console.error(`Filling the database "${name}" …`);
    await drop();
    await asAdmin(adminUrl, (admin) => admin.unsafe(`create database ${name}`));
    await fill({ url }, scale);
    // The comment comes last: a database that was filled halfway has none.
    await asAdmin(adminUrl, (admin) => admin.unsafe(`comment on database ${name} is '${filledBy}'`));
  }
  return { url, name, drop };
}

/** Migrates and fills a database of either engine. */
export async function fill(location: { url?: string; dataDir?: string }, scale: number): Promise<void> {
  const database = await openDatabase(location);
  try {
    await database.migrate();
    await fillDatabase(database, scaleSizes(scale), { progress: showProgress() });
    if (database.engine === 'postgres') await database.run('vacuum analyze', []);
  } finally {
    await database.close();
  }
}

async function asAdmin<T>(adminUrl: string, act: (admin: postgres.Sql) => Promise<T>): Promise<T> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await act(admin);
  } finally {
    await admin.end();
  }
}
