import { openDatabase } from '@portolan/drizzle/database';
import { createAuthentication } from '../auth/authentication.ts';
import { readOrMakeSecret } from '../auth/secret.ts';
import { type Config, readConfig } from '../config.ts';
import { createObservation } from '../seen/observation.ts';
import { CliError, type Command, isForPeople } from './command.ts';
import { commandSocketOf, sendCommand } from './command-socket.ts';
import { readCommandLine } from './read-command-line.ts';
import { openTerminal } from './terminal.ts';

const terminal = openTerminal();

async function main(): Promise<void> {
  const line = readCommandLine(process.argv.slice(2));
  if (line.kind === 'help') {
    terminal.say(line.text);
    return;
  }
  const config = readConfig(process.env);
  const { command, values } = line;
  const input = (await command.prepare(values, terminal)) as unknown;
  if (config.databaseUrl === undefined) {
    const path = commandSocketOf(config.dataDir);
    if (path !== undefined && (await sendCommand(path, { command: command.name, input }, terminal))) return;
  }
  await runHere(command, input, config);
}

/** Opens the database in this process, which nobody else may hold when it is an embedded one. */
async function runHere(command: Command<never>, input: unknown, config: Config): Promise<void> {
  const observation = await createObservation(config.seen);
  const { databaseUrl: url, dataDir } = config;
  const database = await openDatabase({ url, dataDir, observe: observation.observe('primary') });
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());
  try {
    await database.migrate();
    const { publicUrl, identityProvider } = config;
    const secret = config.secret ?? readOrMakeSecret(config.secretFile);
    const authentication = createAuthentication(database, { secret, publicUrl, identityProvider });
    const { say, progress } = terminal;
    const registry = { database, authentication };
    const { signal } = interrupted;
    await command.run(input as never, { registry, config, observation, say, progress, signal });
  } finally {
    await database.close();
    await observation.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(isForPeople(error) ? error.message : error);
  process.exitCode = error instanceof CliError ? error.exitCode : 1;
}
