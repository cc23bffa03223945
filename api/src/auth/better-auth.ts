import { apiKey } from '@better-auth/api-key';
import type { Database } from '@portolan/drizzle/database';
import { findDatabaseAway } from '@portolan/drizzle/database-away';
import { tell } from '@portolan/schema/sentences/tell';
import { apiKeys, credentials, secondFactors, sessions, users, verifications } from '@portolan/schema/tables';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { eq } from 'drizzle-orm';
import { noteAway } from './note-away.ts';
import { findWeakness, longestPassword, shortestPassword } from './password-strength.ts';
import { type AuthSettings, addressHeader, type IdentityProvider, providerId } from './settings.ts';
import { beginSignIn, forgiveSignIn } from './sign-in-failures.ts';

const day = 24 * 60 * 60;

/** What an API key may ask for in a minute; requests are limited elsewhere too. */
const keyRequestsAMinute = 1_200;

/** Fields of requests that set a password, by the path that takes them. */
const newPasswords: Record<string, string> = { '/reset-password': 'newPassword', '/change-password': 'newPassword' };

/** Better Auth over our tables: sessions, passwords, second factors, API keys, and signing in by OpenID Connect. */
export function createBetterAuth(database: Database, { secret, publicUrl, identityProvider }: AuthSettings) {
  const adapter = drizzleAdapter(database.db, {
    provider: 'pg',
    schema: {
      user: users,
      session: sessions,
      account: credentials,
      verification: verifications,
      twoFactor: secondFactors,
      apikey: apiKeys,
    },
  });
  const failures = noteAway({ beginSignIn, forgiveSignIn, requireActive });
  return betterAuth({
    appName: 'Portolan',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { log: logFailure },
    database: (options: BetterAuthOptions) => noteAway(adapter(options)),
    // People come by invitation only.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: 14 * day, updateAge: day },
    verification: { storeIdentifier: 'hashed' },
    account: {
      accountLinking: {
        enabled: true,
        trustedProviders: identityProvider?.areEmailsTrusted === true ? [providerId] : [],
      },
    },
    trustedOrigins: async (request) => (request === undefined ? [] : [new URL(request.url).origin]),
    // Its own limit counts every request; wrong sign-ins are counted below, on all processes together.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'portolan',
      useSecureCookies: publicUrl.startsWith('https://'),
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Said expressly, as both are off where NODE_ENV is "test".
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        const field = newPasswords[ctx.path];
        if (field !== undefined) await requireStrong(String(ctx.body?.[field] ?? ''));
        if (ctx.path !== '/sign-in/email') return;
        const seconds = await failures.beginSignIn(database, attemptOf(ctx));
        if (seconds > 0) throw tooMany(seconds);
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email' || ctx.context.returned instanceof APIError) return;
        await failures.forgiveSignIn(database, attemptOf(ctx));
      }),
    },
    databaseHooks: { session: { create: { before: (session) => failures.requireActive(database, session.userId) } } },
    plugins: [
      twoFactor({ issuer: 'Portolan' }),
      apiKey({
        requireName: true,
        maximumNameLength: 80,
        defaultPrefix: 'portolan_',
        startingCharactersConfig: { charactersLength: 14 },
        keyExpiration: { maxExpiresIn: 366 },
        rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: keyRequestsAMinute },
      }),
      ...(identityProvider === undefined ? [] : [signInWith(identityProvider)]),
    ],
  });
}

export type BetterAuth = ReturnType<typeof createBetterAuth>;

function signInWith({ name, issuer, clientId, clientSecret }: IdentityProvider) {
  return genericOAuth({
    config: [
      {
        providerId,
        name,
        clientId,
        clientSecret,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        requireIdTokenVerification: true,
      },
    ],
  });
}

/** A wrong password or key is in the answer and no event for the log; that the database is away is told once. */
function logFailure(level: string, message: string, ...details: unknown[]): void {
  const isRefusal = details.some(
    (detail) => (detail instanceof APIError && detail.statusCode < 500) || findDatabaseAway(detail),
  );
  if (level === 'error' && !isRefusal) console.error(message, ...details);
}

interface SignInRequest {
  headers?: Headers | undefined;
  body?: { email?: unknown };
}

const attemptOf = ({ headers, body }: SignInRequest) => ({
  address: headers?.get(addressHeader) ?? 'unknown',
  email: String(body?.email ?? ''),
});

async function requireStrong(password: string): Promise<void> {
  const weakness = await findWeakness(password, []);
  if (weakness !== undefined) throw new APIError('BAD_REQUEST', { code: 'WEAK_PASSWORD', ...weakness });
}

function tooMany(seconds: number): APIError {
  const minutes = Math.ceil(seconds / 60);
  const told = tell('signIn.tooMany', { minutes });
  return new APIError('TOO_MANY_REQUESTS', { code: 'RATE_LIMITED', ...told }, { 'retry-after': String(seconds) });
}

async function requireActive({ db }: Database, userId: string): Promise<void> {
  const [user] = await db.select({ deactivatedAt: users.deactivatedAt }).from(users).where(eq(users.id, userId));
  if (user?.deactivatedAt == null) return;
  throw new APIError('FORBIDDEN', {
    code: 'ACCOUNT_DEACTIVATED',
    ...tell('signIn.deactivated', {}),
  });
}
