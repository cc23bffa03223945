import { ContentError } from '@portolan/drizzle/content-error';
import { openDatabase } from '@portolan/drizzle/database';
import { DatabaseUnavailable } from '@portolan/drizzle/database-unavailable';
import { printReport } from '@portolan/drizzle/import-report';
import { importRor } from '@portolan/drizzle/ror/import-ror';
import { ConfigError, readConfig } from './config.ts';

const help = `pnpm content:ror FILE

Loads a dump of the Research Organization Registry (ror.org, CC0), version 2, as JSON or JSON compressed with gzip, as
partners. Organisations that are partners already stay as they are; the same dump again changes nothing.
DATABASE_URL and PORTOLAN_DATA_DIR are read from the environment, as by the API, which must not hold the data folder.`;

async function load(path: string): Promise<void> {
  const { databaseUrl, dataDir } = readConfig(process.env);
  const database = await openDatabase({ url: databaseUrl, dataDir });
  try {
    await database.migrate();
    printReport('ror', await importRor(database, path));
  } finally {
    await database.close();
  }
}

try {
  const [path] = process.argv.slice(2);
  if (path === undefined || path === '--help') console.log(help);
  else await load(path);
} catch (error) {
  const isForPeople = [ConfigError, DatabaseUnavailable, ContentError].some((kind) => error instanceof kind);
  console.error(isForPeople ? (error as Error).message : error);
  process.exitCode = 1;
}
