import { mkdirSync } from 'node:fs';
import { ContentError } from '@portolan/drizzle/content-error';
import { type Database, openDatabase } from '@portolan/drizzle/database';
import { DatabaseUnavailable } from '@portolan/drizzle/database-unavailable';
import { fillTranslationStates } from '@portolan/drizzle/editing/translation-states';
import { importContent } from '@portolan/drizzle/import';
import { printReport } from '@portolan/drizzle/import-report';
import { createApp } from './app.ts';
import { createAuthentication } from './auth/authentication.ts';
import { readOrMakeSecret } from './auth/secret.ts';
import type { AuthSettings } from './auth/settings.ts';
import { commandSocketOf, takeCommands } from './cli/command-socket.ts';
import { type Config, ConfigError, demonstrationDir, readConfig } from './config.ts';
import { showUploads } from './files/upload-file.ts';
import type { Publisher } from './publisher/publisher.ts';
import type { Renderer } from './publisher/renderer.ts';
import { createRenderer, runPublisher } from './publisher/run-publisher.ts';

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
  let address = '';
  const renderer = createRenderer(database, config.site, () => `${address}/graphql`);
  let publisher: Publisher | undefined;
  const { app, endCommands, watch } = await prepare(database, config, renderer);
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await endCommands();
    await publisher?.stop();
    await renderer.stop();
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
    address = await app.listen({ host: config.host, port: config.port });
    console.log(`API on ${address}/graphql (${database.engine})`);
    process.send?.({ address });
    if (config.site.isPublished) {
      const started = await runPublisher(database, config.site, renderer, {
        watch,
        tell: (site) => process.send?.({ site }),
      });
      if (isStopping) await started.stop();
      publisher = started;
    }
  } catch (error) {
    await stop();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new ConfigError(`Port ${config.port} is taken. Stop what uses it, or set API_PORT to another port.`);
  }
}

async function prepare(database: Database, config: Config, renderer: Renderer) {
  try {
    await database.migrate();
    await loadContent(database, config);
    const { publicUrl, identityProvider } = config;
    const secret = config.secret ?? readOrMakeSecret(config.secretFile);
    const auth = { secret, publicUrl, identityProvider };
    await fillTranslationStates(database);
    await showUploads(database, config.filesDir);
    const watch = config.keepsAnswers ? await database.watch() : undefined;
    const app = await createApp({
      database,
      filesDir: config.filesDir,
      deskDir: config.deskDir,
      siteUrl: config.site.url,
      auth,
      renderer,
      watch,
    });
    return { app, endCommands: await listenForCommands(database, config, auth), watch };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Only who holds the embedded database can carry out commands on it, so it takes those of `portolan` too. */
async function listenForCommands(database: Database, config: Config, auth: AuthSettings): Promise<() => Promise<void>> {
  const path = database.engine === 'pglite' ? commandSocketOf(config.dataDir) : undefined;
  if (path === undefined) return async () => {};
  const registry = { database, authentication: createAuthentication(database, auth) };
  return takeCommands(path, { registry, config }, (error, id) => console.error(`Error ${id}:`, error));
}

try {
  await serve();
} catch (error) {
  const isForPeople = [ConfigError, DatabaseUnavailable, ContentError].some((kind) => error instanceof kind);
  console.error(isForPeople ? (error as Error).message : error);
  process.exitCode = 1;
}
