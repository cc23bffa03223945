import 'reflect-metadata';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import type { Database } from '@portolan/drizzle/database';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createKnownAnswers } from './answers/answer-known.ts';
import { createAuthentication, isPersonal } from './auth/authentication.ts';
import { reachOf } from './auth/permissions.ts';
import type { AuthSettings } from './auth/settings.ts';
import type { Context } from './context.ts';
import { addDesk } from './desk/serve-desk.ts';
import { createErrorFormatter } from './errors/format-error.ts';
import { declarations, roots } from './features/all.ts';
import { addFiles } from './files/add-files.ts';
import { addGraphiql } from './graphiql/graphiql.ts';
import { createSchema } from './graphql/create-schema.ts';
import { limitRules, limits } from './graphql/limits.ts';
import { refuseUnreadableText } from './graphql/refuse-unreadable-text.ts';
import { createErrorHandler, refuseWhole } from './http/answer-errors.ts';
import { limitBodies } from './http/body-limit.ts';
import { cacheHeaders } from './http/cache-headers.ts';
import { addMetrics } from './http/metrics.ts';
import { statusForLegacyJson } from './http/status-for-legacy-json.ts';
import { addPreviews, type PageMaker } from './preview/add-previews.ts';
import { createPreviewAnswers } from './preview/answer-in-preview.ts';
import { PreviewTokens } from './preview/previewed.ts';
import { addSheetRoutes } from './sheets/sheet-routes.ts';

export interface AppOptions {
  database: Database;
  /** Where the public files of documents are. */
  filesDir: string;
  /** Where the built desk is; without it there is none. */
  deskDir?: string | undefined;
  /** The public address of the portal, which the desk links to. */
  siteUrl?: string | undefined;
  auth: AuthSettings;
  /** Makes the pages of previews; without it there are none. */
  renderer?: PageMaker;
  /** Tells when the content changes; without it no answer is kept. */
  watch?: RevisionWatch | undefined;
  /** Told of what went wrong inside, with the id that the caller was given. */
  report?: (error: unknown, errorId: string) => void;
}

/** Builds the API around an open, migrated database. It does not listen. */
export async function createApp({
  database,
  filesDir,
  deskDir,
  siteUrl,
  auth,
  renderer,
  watch,
  report = logError,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMilliseconds,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const schema = createSchema();
  const measured = addMetrics(app, database);
  const known = createKnownAnswers({ schema, roots, declarations }, measured, watch);
  const apollo = new ApolloServer<Context>({
    schema,
    // The selection becomes one statement whose JSON is keyed as the query keys it.
    fieldResolver: (source: Record<string, unknown>, _args, _context, info) => source[info.path.key],
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: limitRules,
    formatError: createErrorFormatter(report),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      refuseUnreadableText,
      statusForLegacyJson,
      cacheHeaders,
      known.plugin,
      fastifyApolloDrainPlugin(app) as ApolloServerPlugin<Context>,
    ],
  });
  await apollo.start();
  const authentication = createAuthentication(database, auth);

  app.setErrorHandler(createErrorHandler(report));
  // Before compression: the tag is of the answer, whatever its encoding.
  await app.register(etag, { weak: true });
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(cors, { origin: '*', methods: ['GET', 'POST'], maxAge: 86_400 });
  addGraphiql(app);
  const tokens = new PreviewTokens();
  const previews = createPreviewAnswers(measured, tokens);
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const viewer = await authentication.readViewer(request, reply).catch(refuseWhole);
    return {
      database: previews.databaseOf(request) ?? measured,
      declarations,
      viewer,
      internal: reachOf(viewer, 'read_internal'),
      isPersonal: isPersonal(request),
      registry: { database, authentication },
    };
  };
  const wholeWay = fastifyApolloHandler(apollo, { context: contextOf });
  await app.register(async (scope) => {
    const parseJson = scope.getDefaultJsonParser('error', 'error');
    scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
      const recognised = known.recognise(request, text);
      if (recognised !== undefined) return done(null, recognised);
      parseJson(request, text, (error, body) => {
        known.note(body, text);
        done(error, body);
      });
    });
    scope.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      bodyLimit: limits.signedInBodyBytes,
      preParsing: limitBodies(authentication.readViewer),
      handler: previews.wrap(async (request, reply) => {
        if (await known.answer(request, reply)) return reply;
        const body = await wholeWay.call(scope, request, reply);
        known.learn(request, reply);
        return body;
      }),
    });
  });
  await addSheetRoutes(app, { database, schema, filesDir, contextOf });
  authentication.mount(app);
  if (renderer !== undefined) await addPreviews(app, { database: measured, filesDir, renderer, tokens, contextOf });
  await addFiles(app, { database, filesDir, readViewer: authentication.readViewer });
  if (deskDir !== undefined) await addDesk(app, deskDir, siteUrl);
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await database.run('select 1', []);
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'the database does not answer' });
    }
  });
  return app;
}

const logError = (error: unknown, errorId: string) => console.error(`Error ${errorId}:`, error);
