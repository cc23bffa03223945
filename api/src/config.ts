import { fileURLToPath } from 'node:url';

/** What the environment decides, read once at start. */
export interface Config {
  host: string;
  port: number;
  databaseUrl: string | undefined;
  dataDir: string;
  /** A folder of content files, or undefined to load none. */
  contentDir: string | undefined;
  /** Whether the demonstration set is loaded beside the content. */
  withDemonstration: boolean;
  /** Where the public files of documents are. */
  filesDir: string;
  /** Whether whole answers are kept until the content changes. */
  keepsAnswers: boolean;
}

/** The environment holds a value that cannot be used; the message is for the person who starts Portolan. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const root = fileURLToPath(new URL('../../', import.meta.url));

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const dataDir = env.PORTOLAN_DATA_DIR ?? `${root}.portolan/database`;
  return {
    host: env.API_HOST ?? '127.0.0.1',
    port: portFrom(env, 'API_PORT', 4000),
    databaseUrl: env.DATABASE_URL === '' ? undefined : env.DATABASE_URL,
    dataDir,
    contentDir: contentDirFrom(env.PORTOLAN_CONTENT ?? 'welcome'),
    withDemonstration: flagFrom(env, 'PORTOLAN_DEMO', true),
    filesDir: env.PORTOLAN_FILES_DIR ?? `${dataDir}-files`,
    keepsAnswers: flagFrom(env, 'PORTOLAN_KEEP_ANSWERS', true),
  };
}

export const demonstrationDir = `${root}drizzle/demo`;

/** `welcome` is the content that comes with Portolan, `none` an empty portal; anything else is a folder. */
function contentDirFrom(value: string): string | undefined {
  if (value === 'none') return undefined;
  return value === 'welcome' ? `${root}drizzle/content` : value;
}

function portFrom(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`${name} is "${text}"; it must be a port number from 0 to 65535.`);
  }
  return port;
}

function flagFrom(env: NodeJS.ProcessEnv, name: string, fallback: boolean): boolean {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new ConfigError(`${name} is "${text}"; it must be true or false.`);
}
