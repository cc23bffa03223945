import type { Database } from '@portolan/drizzle/database';
import { tell } from '@portolan/schema/sentences/tell';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forbidden, rateLimited, unauthenticated } from '../errors/portolan-error.ts';
import { addressOf } from '../limits/address.ts';
import type { BetterAuth } from './better-auth.ts';
import { covers, findAccount } from './grants.ts';
import { KeyGuessing } from './key-guessing.ts';
import { unlessAway } from './note-away.ts';
import { type AuthSettings, addressHeader, providerId } from './settings.ts';
import { toldInOurWords } from './told-in-our-words.ts';
import { anonymous, type Viewer } from './viewer.ts';

const base = '/api/auth';

/** What browsers need of Better Auth. The rest of people's affairs goes through GraphQL. */
const posts = [
  '/sign-in/email',
  '/sign-in/social',
  '/sign-out',
  '/reset-password',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
];

export interface Authentication {
  readonly settings: AuthSettings;
  /** Passwords, verifications and keys, for what people do through GraphQL and the command line. */
  betterAuth(): Promise<BetterAuth>;
  /** Who a request comes from. Throws for a wrong key, and for a session that a foreign page sent along. */
  readViewer(request: FastifyRequest, reply: FastifyReply): Promise<Viewer>;
  /** Puts the routes of signing in on `app`. */
  mount(app: FastifyInstance): void;
}

export function createAuthentication(database: Database, settings: AuthSettings): Authentication {
  const provide = providerOf(database, settings);
  const guessing = new KeyGuessing(database);
  return {
    settings,
    betterAuth: provide,
    readViewer: async (request, reply) => {
      const key = keyOf(request);
      if (key !== undefined)
        return guessing.guard(addressOf(request), async () => viewerOfKey(database, await provide(), key));
      if (!hasSession(request)) return anonymous;
      requireOwnOrigin(request, settings.publicUrl);
      return viewerOfSession(database, await provide(), request, reply);
    },
    mount: (app) => {
      const handler = async (request: FastifyRequest, reply: FastifyReply) =>
        answer(await provide(request.url.includes('/social')), request, reply);
      for (const path of posts) app.post(`${base}${path}`, handler);
      app.get(`${base}/callback/${providerId}`, handler);
    },
  };
}

/** Whether a request shows who sends it, rightly or not: then nobody may keep the answer. */
export const isPersonal = (request: FastifyRequest): boolean => keyOf(request) !== undefined || hasSession(request);

/**
 * Better Auth asks the identity provider for its addresses once, when made. So it is made when first needed, and again
 * when somebody wants to sign in there after the provider had not answered.
 */
function providerOf(database: Database, settings: AuthSettings) {
  let made: BetterAuth | undefined;
  return async (needsProvider = false): Promise<BetterAuth> => {
    if (needsProvider && made !== undefined && settings.identityProvider !== undefined) {
      const { socialProviders } = await made.$context;
      if (socialProviders.length === 0) made = undefined;
    }
    if (made === undefined) {
      // Most processes start without anybody signing in, and it takes a while to read.
      const { createBetterAuth } = await import('./better-auth.ts');
      made ??= createBetterAuth(database, settings);
    }
    return made;
  };
}

const hasSession = ({ headers }: FastifyRequest): boolean =>
  headers.cookie?.includes('portolan.session_token=') === true;

function keyOf({ headers }: FastifyRequest): string | undefined {
  const given = headers['x-api-key'];
  if (typeof given === 'string') return given;
  const [, bearer] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  return bearer;
}

/** Browsers name the page that sends a request; a page elsewhere must not act for whoever is signed in here. */
function requireOwnOrigin({ headers, protocol, host }: FastifyRequest, publicUrl: string): void {
  const { origin } = headers;
  if (origin === undefined || origin === new URL(publicUrl).origin || origin === `${protocol}://${host}`) return;
  throw forbidden(`A page of "${origin}" may not act for somebody who is signed in here.`);
}

async function viewerOfSession(
  database: Database,
  auth: BetterAuth,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Viewer> {
  const { fromNodeHeaders } = await import('better-auth/node');
  const { headers, response } = await unlessAway(() =>
    auth.api.getSession({ headers: fromNodeHeaders(request.headers), returnHeaders: true }),
  );
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
  if (response === null) return anonymous;
  const found = await findAccount(database.db, response.user.id);
  if (found === undefined) return anonymous;
  const { account, own } = found;
  return { kind: 'account', account, grants: own, via: { kind: 'session', id: response.session.id } };
}

async function viewerOfKey(database: Database, auth: BetterAuth, key: string): Promise<Viewer> {
  const { valid, error, key: found } = await unlessAway(() => auth.api.verifyApiKey({ body: { key } }));
  if (error?.code === 'RATE_LIMITED') throw rateLimited('This API key asked too often. Try again in a minute.', 60);
  const owner = valid && found !== null ? await findAccount(database.db, found.referenceId, found.id) : undefined;
  if (owner === undefined || found === null) {
    throw unauthenticated(tell('key.unknown', {}));
  }
  const grants = owner.ofKey.filter((grant) => covers(owner.own, grant));
  return { kind: 'account', account: owner.account, grants, via: { kind: 'key', id: found.id } };
}

async function answer(auth: BetterAuth, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { fromNodeHeaders } = await import('better-auth/node');
  const headers = fromNodeHeaders(request.headers);
  headers.delete('content-length');
  headers.set(addressHeader, addressOf(request));
  const body = request.method === 'POST' ? JSON.stringify(allowedBody(request)) : null;
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  const asked = new Request(url, { method: request.method, headers, body });
  const response = await unlessAway(() => auth.handler(asked));
  reply.code(response.status).header('cache-control', 'private, no-store');
  for (const name of ['location', 'content-type', 'retry-after']) {
    const value = response.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const text = await response.text();
  return reply.send(response.ok ? text : toldInOurWords(text));
}

/** Signing in elsewhere takes tokens and parameters that nobody here needs. */
function allowedBody({ url, body }: FastifyRequest): unknown {
  if (!url.startsWith(`${base}/sign-in/social`)) return body ?? {};
  const { callbackURL, errorCallbackURL } = (body ?? {}) as Record<string, unknown>;
  return { provider: providerId, callbackURL, errorCallbackURL };
}
