import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findSecretProblem } from './auth/secret.ts';
import type { IdentityProvider } from './auth/settings.ts';
import type { MailSettings } from './mail/mailer.ts';
import type { WebhookOptions } from './publisher/deploy-webhook.ts';

/** What the environment decides, read once at start. */
export interface Config {
  host: string;
  port: number;
  databaseUrl: string | undefined;
  /** Streaming replicas that the public may be read from. */
  replicaUrls: readonly string[];
  dataDir: string;
  /** A folder of content files, or undefined to load none. */
  contentDir: string | undefined;
  /** Whether the demonstration set is loaded beside the content. */
  withDemonstration: boolean;
  /** Where the built desk is. */
  deskDir: string;
  /** Where the public files of documents are. */
  filesDir: string;
  /** Where browsers find the API, without a slash at the end. */
  publicUrl: string;
  /** What signs sessions; undefined to keep one made at the first start in `secretFile`. */
  secret: string | undefined;
  secretFile: string;
  identityProvider: IdentityProvider | undefined;
  /** How letters leave; undefined to send none. */
  mail: MailSettings | undefined;
  /** Whether whole answers are kept until the content changes. */
  keepsAnswers: boolean;
  seen: SeenConfig;
  /** How many times the usual rates clients may have; undefined where they are not counted. */
  rate: number | undefined;
  /** Whose word is taken for where requests come from. */
  trustProxy: string | undefined;
  /** Whether everybody may ask for everything. */
  isUnlimited: boolean;
  site: SiteConfig;
}

/** What whoever runs Portolan is shown of it. */
export interface SeenConfig {
  /** A line of JSON a request; sentences about what is slow or failed; or nothing of requests. */
  log: LogKind;
  /** From how many milliseconds on a request is slow. */
  slowMilliseconds: number;
  /** Where figures are told, apart from the API; undefined to count none. */
  metrics: { host: string; port: number } | undefined;
  /** The name that traces are sent under; undefined to send none. */
  tracesAs: string | undefined;
}

export const logKinds = ['json', 'plain', 'off'] as const;
export type LogKind = (typeof logKinds)[number];

/** What decides how and where the portal is built. */
export interface SiteConfig {
  /** Whether this process keeps the portal as the content is. */
  isPublished: boolean;
  /** The folder of the site's sources. */
  root: string;
  /** Where the built portal is, release by release. */
  dir: string;
  /** The public address of the portal. */
  url: string;
  /** How many releases are kept. */
  keep: number;
  /** Who is told of a new release. */
  deploy: { command: string | undefined; webhook: WebhookOptions | undefined };
}

/** The environment holds a value that cannot be used; the message is for the person who starts Portolan. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const shortestSecret = 16;
const root = fileURLToPath(new URL('../../', import.meta.url));

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const dataDir = env.PORTOLAN_DATA_DIR ?? `${root}.portolan/database`;
  const host = env.API_HOST ?? '127.0.0.1';
  const port = portFrom(env, 'API_PORT', 4000);
  return {
    host,
    port,
    databaseUrl: env.DATABASE_URL === '' ? undefined : env.DATABASE_URL,
    replicaUrls: replicaUrlsFrom(env),
    dataDir,
    contentDir: contentDirFrom(env.PORTOLAN_CONTENT ?? 'welcome'),
    withDemonstration: flagFrom(env, 'PORTOLAN_DEMO', true),
    deskDir: env.PORTOLAN_DESK_DIR || `${root}site/dist-desk`,
    filesDir: env.PORTOLAN_FILES_DIR ?? `${dataDir}-files`,
    publicUrl: addressFrom(env, 'PUBLIC_API_URL') ?? `http://${host}:${port}`,
    secret: secretFrom(env),
    secretFile: `${dataDir}.secret`,
    identityProvider: identityProviderFrom(env),
    mail: mailFrom(env),
    site: {
      isPublished: flagFrom(env, 'PORTOLAN_PUBLISHER', false),
      root: `${root}site`,
      dir: resolve(root, env.PORTOLAN_SITE_DIR || '.portolan/site'),
      url: addressFrom(env, 'SITE_URL') ?? 'http://127.0.0.1:4321',
      keep: countFrom(env, 'PORTOLAN_KEEP_RELEASES', 5),
      deploy: { command: env.PORTOLAN_DEPLOY_COMMAND || undefined, webhook: webhookFrom(env) },
    },
    keepsAnswers: flagFrom(env, 'PORTOLAN_KEEP_ANSWERS', true),
    seen: seenFrom(env),
    rate: rateFrom(env),
    trustProxy: proxyFrom(env),
    isUnlimited: !flagFrom(env, 'PORTOLAN_LIMITS', true),
  };
}

function seenFrom(env: NodeJS.ProcessEnv): SeenConfig {
  const log = env.PORTOLAN_LOG || 'plain';
  const kind = logKinds.find((known) => known === log);
  if (kind === undefined) throw new ConfigError(`PORTOLAN_LOG is "${log}"; it must be ${logKinds.join(', ')}.`);
  const sendsTraces = env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  return {
    log: kind,
    slowMilliseconds: countFrom(env, 'PORTOLAN_SLOW_MS', 1000),
    metrics: env.PORTOLAN_METRICS_PORT
      ? { host: env.PORTOLAN_METRICS_HOST || '127.0.0.1', port: portFrom(env, 'PORTOLAN_METRICS_PORT', 0) }
      : undefined,
    tracesAs: sendsTraces ? env.OTEL_SERVICE_NAME || 'portolan' : undefined,
  };
}

function replicaUrlsFrom(env: NodeJS.ProcessEnv): string[] {
  const urls = (env.DATABASE_REPLICA_URLS ?? '').split(/[\s,]+/).filter(Boolean);
  if (urls.some((url) => !/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))) {
    throw new ConfigError(
      'DATABASE_REPLICA_URLS has something that is no PostgreSQL address; they look like postgres://user:password@host:5432/database and are parted by commas.',
    );
  }
  if (urls.length > 0 && !env.DATABASE_URL) {
    throw new ConfigError('DATABASE_REPLICA_URLS is set; set DATABASE_URL to the primary too.');
  }
  return urls;
}

function countFrom(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new ConfigError(`${name} is "${text}"; it must be a whole number from 1 on.`);
}

function rateFrom(env: NodeJS.ProcessEnv): number | undefined {
  const text = env.PORTOLAN_RATE;
  if (text === 'off' || !flagFrom(env, 'PORTOLAN_LIMITS', true)) return undefined;
  const rate = text === undefined || text === '' ? 1 : Number(text);
  if (rate > 0) return rate;
  throw new ConfigError(`PORTOLAN_RATE is "${text}"; it must be a number such as 2 for twice the usual rates, or off.`);
}

/** To trust everybody would let each client name the address that it is counted under. */
function proxyFrom(env: NodeJS.ProcessEnv): string | undefined {
  const text = env.PORTOLAN_TRUST_PROXY?.trim();
  if (text === undefined || text === '') return undefined;
  const names = text.split(',').map((name) => name.trim());
  const isNetwork = (name: string) =>
    ['loopback', 'linklocal', 'uniquelocal'].includes(name) || isIP(name.replace(/\/\d{1,3}$/, '')) !== 0;
  if (names.every(isNetwork)) return names.join(',');
  throw new ConfigError(
    `PORTOLAN_TRUST_PROXY is "${text}"; it must be the addresses of your proxies, such as "loopback" or "10.0.0.0/8".`,
  );
}

function webhookFrom(env: NodeJS.ProcessEnv): WebhookOptions | undefined {
  const url = env.PORTOLAN_DEPLOY_URL;
  if (url === undefined || url === '') return undefined;
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new ConfigError(`PORTOLAN_DEPLOY_URL is "${url}"; it must be like https://deploy.example/hook.`);
  }
  const secret = env.PORTOLAN_DEPLOY_SECRET ?? '';
  if (secret.length < shortestSecret) {
    throw new ConfigError(
      `PORTOLAN_DEPLOY_SECRET must have at least ${shortestSecret} characters, so that the receiver can tell who calls.`,
    );
  }
  return { url, secret, allowsPrivate: flagFrom(env, 'PORTOLAN_DEPLOY_ALLOW_PRIVATE', false) };
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

function addressFrom(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? '')) {
    throw new ConfigError(`${name} is "${text}"; it must be an address such as https://portal.example.`);
  }
  return text.replace(/\/+$/, '');
}

function secretFrom(env: NodeJS.ProcessEnv): string | undefined {
  const secret = env.PORTOLAN_SECRET;
  if (secret === undefined || secret === '') return undefined;
  const problem = findSecretProblem(secret);
  if (problem !== undefined) throw new ConfigError(problem);
  return secret;
}

function identityProviderFrom(env: NodeJS.ProcessEnv): IdentityProvider | undefined {
  const issuer = addressFrom(env, 'OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!clientId || !clientSecret) {
    throw new ConfigError('OIDC_ISSUER is set; set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too.');
  }
  const name = env.OIDC_NAME || new URL(issuer).host;
  return { name, issuer, clientId, clientSecret, areEmailsTrusted: flagFrom(env, 'OIDC_TRUST_EMAILS', false) };
}

function mailFrom(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  if (url === undefined || url === '') return undefined;
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new ConfigError('SMTP_URL must be like smtps://user:password@mail.example:465.');
  }
  if (!/@/.test(from ?? '')) {
    throw new ConfigError('SMTP_URL is set; set MAIL_FROM too, such as "Portal <portal@mail.example>".');
  }
  return { url, from: from as string };
}

function flagFrom(env: NodeJS.ProcessEnv, name: string, fallback: boolean): boolean {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new ConfigError(`${name} is "${text}"; it must be true or false.`);
}
