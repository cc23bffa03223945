import { mkdirSync } from 'node:fs';
import { ContentError } from '@portolan/drizzle/content-error';
import { type Database, openDatabase } from '@portolan/drizzle/database';
import { DatabaseUnavailable } from '@portolan/drizzle/database-unavailable';
import { fillTranslationStates } from '@portolan/drizzle/editing/translation-states';
import { importContent } from '@portolan/drizzle/import';
import { printReport } from '@portolan/drizzle/import-report';
import { type ReadReplicas, readFromReplicas } from '@portolan/drizzle/read-replicas';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import { createApp } from './app.ts';
import { createAuthentication } from './auth/authentication.ts';
import { readOrMakeSecret } from './auth/secret.ts';
import type { AuthSettings } from './auth/settings.ts';
import { commandSocketOf, takeCommands } from './cli/command-socket.ts';
import { type Config, ConfigError, demonstrationDir, readConfig } from './config.ts';
import { showUploads } from './files/upload-file.ts';
import { keepForgetting } from './people/forget.ts';
import type { Publisher } from './publisher/publisher.ts';
import type { Renderer } from './publisher/renderer.ts';
import { createRenderer, runPublisher } from './publisher/run-publisher.ts';
import { createObservation, type Observation } from './seen/observation.ts';

/** Milliseconds in which those who are connected are told to connect elsewhere. */
const longestEnding = 1_000;

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
  const observation = await createObservation(config.seen);
  const { log, metrics, observe } = observation;
  const { databaseUrl: url, dataDir } = config;
  const database = await openDatabase({ url, dataDir, observe: observe('primary') });
  let address = '';
  const renderer = createRenderer(database, config.site, () => `${address}/graphql`);
  let publisher: Publisher | undefined;
  const { app, endCommands, watch, replicas } = await prepare(database, config, renderer, observation);
  const stopForgetting = keepForgetting(database, (error) =>
    observation.log.report(error, 'What is over was not forgotten'),
  );
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= stopAll();
    return stopping;
  };
  const stopAll = async () => {
    stopForgetting();
    await endCommands();
    await publisher?.stop();
    await renderer.stop();
    await app.close();
    await replicas?.close();
    await watch?.close();
    await database.close();
    await observation.close();
    // The channel to the parent would keep this process alive.
    if (process.connected) process.disconnect?.();
  };
  // A connection that was given up while it was being made would keep this process for another minute.
  const end = () => void stop().then(() => process.exit());
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // Whoever started this process is gone, and with it the one who would stop it.
  process.on('disconnect', end);
  try {
    address = await app.listen({ host: config.host, port: config.port });
    log.say(`API on ${address}/graphql (${database.engine})`);
    metrics?.readFrom(database, replicas);
    if (config.seen.metrics) log.say(`Figures on ${await metrics?.listen(config.seen.metrics)}`);
    process.send?.({ address });
    if (config.site.isPublished) {
      const started = await runPublisher(database, config.site, renderer, {
        watch,
        tell: (site) => {
          metrics?.hear(site);
          process.send?.({ site });
        },
        report: (error) => log.report(error, 'The publisher goes on after this'),
      });
      if (stopping !== undefined) await started.stop();
      publisher = started;
    }
  } catch (error) {
    await stop();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new ConfigError(`Port ${config.port} is taken. Stop what uses it, or set API_PORT to another port.`);
  }
}

async function prepare(database: Database, config: Config, renderer: Renderer, observation: Observation) {
  try {
    await database.migrate();
    await loadContent(database, config);
    const { publicUrl, identityProvider } = config;
    const secret = config.secret ?? readOrMakeSecret(config.secretFile);
    const auth = { secret, publicUrl, identityProvider };
    await fillTranslationStates(database);
    await showUploads(database, config.filesDir);
    const { keepsAnswers, replicaUrls } = config;
    const watch = keepsAnswers || replicaUrls.length > 0 ? await database.watch() : undefined;
    const replicas = watch && openReplicas(replicaUrls, database, watch, observation);
    const app = await createApp({
      database,
      reads: replicas,
      filesDir: config.filesDir,
      deskDir: config.deskDir,
      auth,
      portalUrl: config.site.url,
      renderer,
      watch,
      mail: config.mail,
      keepsAnswers,
      observation,
      rate: config.rate,
      trustProxy: config.trustProxy,
      isUnlimited: config.isUnlimited,
      longestEnding,
    });
    const endCommands = await listenForCommands(database, config, auth, observation);
    return { app, endCommands, watch, replicas };
  } catch (error) {
    await database.close();
    throw error;
  }
}

const openReplicas = (
  urls: readonly string[],
  primary: Database,
  watch: RevisionWatch,
  { observe }: Observation,
): ReadReplicas | undefined =>
  urls.length === 0
    ? undefined
    : readFromReplicas(urls, { primary, watch, observe: (place) => observe(`replica ${place + 1}`) });

/** Only who holds the embedded database can carry out commands on it, so it takes those of `portolan` too. */
async function listenForCommands(
  database: Database,
  config: Config,
  auth: AuthSettings,
  { log }: Observation,
): Promise<() => Promise<void>> {
  const path = database.engine === 'pglite' ? commandSocketOf(config.dataDir) : undefined;
  if (path === undefined) return async () => {};
  const registry = { database, authentication: createAuthentication(database, auth) };
  return takeCommands(path, { registry, config }, (error, id) => log.report(error, `Error ${id}`));
}

try {
  await serve();
} catch (error) {
  const isForPeople = [ConfigError, DatabaseUnavailable, ContentError].some((kind) => error instanceof kind);
  console.error(isForPeople ? (error as Error).message : error);
  process.exitCode = 1;
}
