import { mkdirSync } from 'node:fs';
import { ContentError } from '@portolan/drizzle/content-error';
import { type Database, openDatabase } from '@portolan/drizzle/database';
import { DatabaseUnavailable } from '@portolan/drizzle/database-unavailable';
import { fillTranslationStates } from '@portolan/drizzle/editing/translation-states';
import { importContent } from '@portolan/drizzle/import';
import { printReport } from '@portolan/drizzle/import-report';
import { createApp } from './app.ts';
import { type Config, ConfigError, demonstrationDir, readConfig } from './config.ts';
import { showUploads } from './files/upload-file.ts';

async function loadContent(database: Database, config: Config): Promise<void> {
  const sets = [
    ...(config.contentDir === undefined ? [] : [{ name: 'content', dir: config.contentDir }]),
    ...(config.contentDir !== undefined && config.withDemonstration
      ? [{ name: 'demonstration', dir: demonstrationDir }]
      : []),
  ];
  for (const set of sets) {
    printReport(set.name, await importContent(database, { ...set, filesDir: config.filesDir }));
  }
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  mkdirSync(config.filesDir, { recursive: true });
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir });
  const { app, watch } = await prepare(database, config);
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await app.close();
    await watch?.close();
    await database.close();
    // The channel to the parent would keep this process alive.
    if (process.connected) process.disconnect?.();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Whoever started this process is gone, and with it the one who would stop it.
  process.on('disconnect', stop);
  try {
    const address = await app.listen({ host: config.host, port: config.port });
    console.log(`API on ${address}/graphql (${database.engine})`);
    process.send?.({ address });
  } catch (error) {
    await stop();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new ConfigError(`Port ${config.port} is taken. Stop what uses it, or set API_PORT to another port.`);
  }
}

async function prepare(database: Database, config: Config) {
  try {
    await database.migrate();
    await loadContent(database, config);
    await fillTranslationStates(database);
    await showUploads(database, config.filesDir);
    const watch = config.keepsAnswers ? await database.watch() : undefined;
    return { app: await createApp({ database, filesDir: config.filesDir, watch }), watch };
  } catch (error) {
    await database.close();
    throw error;
  }
}

try {
  await serve();
} catch (error) {
  const isForPeople = [ConfigError, DatabaseUnavailable, ContentError].some((kind) => error instanceof kind);
  console.error(isForPeople ? (error as Error).message : error);
  process.exitCode = 1;
}
