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
import { limits } from '@portolan/schema/limits';
import Fastify, { type FastifyBodyParser, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createKnownAnswers } from './answers/answer-known.ts';
import { createAuthentication, isPersonal } from './auth/authentication.ts';
import { reachOf } from './auth/permissions.ts';
import type { AuthSettings } from './auth/settings.ts';
import type { Context } from './context.ts';
import { addDesk } from './desk/serve-desk.ts';
import { createErrorFormatter } from './errors/format-error.ts';
import { badInput } from './errors/portolan-error.ts';
import { declarations, roots } from './features/all.ts';
import { addFiles } from './files/add-files.ts';
import { addGraphiql } from './graphiql/graphiql.ts';
import { createSchema } from './graphql/create-schema.ts';
import { createDocumentStore } from './graphql/document-store.ts';
import { createErrorHandler, refuseWhole } from './http/answer-errors.ts';
import { limitBodies } from './http/body-limit.ts';
import { cacheHeaders } from './http/cache-headers.ts';
import { addHealth } from './http/health.ts';
import { limitReceiving, receiving } from './http/limit-receiving.ts';
import { giveBack } from './http/read-ahead.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { spreadReads } from './http/spread-reads.ts';
import { statusForLegacyJson } from './http/status-for-legacy-json.ts';
import { tellUnavailable } from './http/tell-unavailable.ts';
import { nestingOfJson } from './limits/check-values.ts';
import { Clients } from './limits/clients.ts';
import { limitOperations } from './limits/limit-operations.ts';
import { Rates } from './limits/rates.ts';
import { refuseExcesses } from './limits/refuse-excesses.ts';
import { shareIn } from './limits/share-rates.ts';
import { Statements } from './limits/statements.ts';
import { tellFewErrors } from './limits/tell-few-errors.ts';
import { createMailer, type MailSettings } from './mail/mailer.ts';
import { addPreviews, type PageMaker } from './preview/add-previews.ts';
import { createPreviewAnswers } from './preview/answer-in-preview.ts';
import { PreviewTokens } from './preview/previewed.ts';
import { noteOperation } from './seen/note-operation.ts';
import { nameRequest, type Observation, watchRequests } from './seen/observation.ts';
import { addSheetRoutes } from './sheets/sheet-routes.ts';

export interface AppOptions {
  database: Database;
  /** Where the public is read from, if not there too. */
  reads?: Pick<Database, 'run' | 'runForBytes'> | undefined;
  /** Where the public files of documents are. */
  filesDir: string;
  /** Where the built desk is; without it there is none. */
  deskDir?: string | undefined;
  auth: AuthSettings;
  /** Where the public reads the portal, without a slash at the end. */
  portalUrl?: string | undefined;
  /** Makes the pages of previews; without it there are none. */
  renderer?: PageMaker;
  /** How many times the rates of the table of limits clients may have; without it they are not counted. */
  rate?: number | undefined;
  /** Whose word is taken for the address that a request comes from: addresses and networks. */
  trustProxy?: string | undefined;
  /** Lets everybody ask as the process that makes the pages does: for developing and measuring. */
  isUnlimited?: boolean | undefined;
  /** How many times longer than the table says a query may take, on a machine that is slow. */
  slowness?: number | undefined;
  /** Tells when the content changes; without it no answer is kept. */
  watch?: RevisionWatch | undefined;
  /** How letters leave; without it links are shown to whoever asked for them. */
  mail?: MailSettings | undefined;
  /** Whether whole answers are kept. */
  keepsAnswers?: boolean;
  /** Sees what becomes of requests. */
  observation?: Observation | undefined;
  /** How many milliseconds it goes on answering those who are connected once it is told to end. */
  longestEnding?: number;
  /** Told of what went wrong inside, with the id that the caller was given. */
  report?: (error: unknown, errorId: string) => void;
}

/** Builds the API around an open, migrated database. It does not listen. */
export async function createApp({
  database,
  reads = database,
  filesDir,
  deskDir,
  auth,
  portalUrl,
  renderer,
  watch,
  mail,
  keepsAnswers = true,
  observation,
  rate,
  trustProxy,
  isUnlimited = false,
  slowness,
  longestEnding = 0,
  report = (error, errorId) => (observation?.log.report ?? logError)(error, `Error ${errorId}`),
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    ...receiving,
    ...(trustProxy !== undefined && { trustProxy }),
    forceCloseConnections: 'idle',
    genReqId: nameRequest,
    // Whoever is connected is answered, and told that the connection ends.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const schema = createSchema();
  watchRequests(app, observation?.observers);
  const share = database.engine === 'postgres' ? shareIn(database) : undefined;
  const rates = rate === undefined ? undefined : new Rates(rate, share);
  const clients = new Clients(rates, { portalToken: renderer?.token, isUnlimited });
  const statements = new Statements(database, slowness);
  const publicStatements = new Statements(reads, slowness);
  const parseJson = app.getDefaultJsonParser('error', 'error');
  const parseBody: FastifyBodyParser<string> = (request, text, done) =>
    nestingOfJson(text) > limits.jsonLevels.anonymous ? done(tooDeep()) : parseJson(request, text, done);
  const readBody = (request: FastifyRequest, text: string) => {
    let read: unknown;
    parseBody(request, text, (error, body) => {
      if (error === null) read = body;
    });
    return read;
  };
  const known = createKnownAnswers(
    { schema, roots, declarations },
    { statements: publicStatements, clients, readBody },
    watch,
    keepsAnswers,
  );
  const apollo = new ApolloServer<Context>({
    schema,
    // The selection becomes one statement whose JSON is keyed as the query keys it.
    fieldResolver: (source: Record<string, unknown>, _args, _context, info) => source[info.path.key],
    documentStore: createDocumentStore(),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: limits.errorsTold.anonymous - 1 },
    formatError: createErrorFormatter(report),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      noteOperation,
      limitOperations((type) => declarations.has(type)),
      spreadReads,
      tellFewErrors,
      statusForLegacyJson,
      tellUnavailable,
      cacheHeaders,
      known.plugin,
      fastifyApolloDrainPlugin(app) as ApolloServerPlugin<Context>,
    ],
  });
  await apollo.start();
  const authentication = createAuthentication(database, auth);
  const mailer = mail && createMailer(mail, (error) => report(error, 'of a letter'));
  const readViewer = async (request: FastifyRequest, reply: FastifyReply) => {
    const viewer = await authentication.readViewer(request, reply);
    clients.countViewer(request, reply, viewer);
    return viewer;
  };

  app.setErrorHandler(createErrorHandler(report));
  addSecurityHeaders(app, auth.publicUrl.startsWith('https://'));
  limitReceiving(app, { rate, isBehindProxy: trustProxy !== undefined });
  // Whoever says who they are is counted when it is known whether that is true.
  app.addHook('onRequest', (request, reply, done) => {
    if (!isPersonal(request) && !isUncounted.test(request.url)) clients.countAddress(request, reply);
    done();
  });
  // Before compression: the tag is of the answer, whatever its encoding.
  await app.register(etag, { weak: true });
  await app.register(compress, {
    global: true,
    globalDecompression: false,
    threshold: 1024,
    encodings: ['br', 'gzip'],
  });
  // What is known is answered before that: no question is one of those that browsers ask first.
  await app.register(cors, { origin: '*', methods: ['GET', 'POST'], maxAge: 86_400, hook: 'preParsing' });
  addGraphiql(app);
  const tokens = new PreviewTokens();
  const previews = createPreviewAnswers(database, tokens);
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const viewer = await readViewer(request, reply).catch(refuseWhole);
    const { allowance, at } = clients.of(request);
    const limited = {
      allowance,
      end: statements.endOf(at, allowance),
      spend: (points: number) => clients.spend(request, points),
    };
    const isGone = () => request.raw.socket.destroyed;
    const runOn =
      (where: Statements): Database['run'] =>
      (text, params) =>
        where.run(text, params, { allowance, end: limited.end, isGone });
    const previewed = previews.databaseOf(request);
    const maySpread = previewed === undefined && !isPersonal(request);
    return {
      database: previewed ?? { ...database, run: runOn(statements) },
      note: request.note,
      ...(maySpread && { publicRun: runOn(publicStatements) }),
      declarations,
      viewer,
      limited,
      internal: reachOf(viewer, 'read_internal'),
      isPersonal: isPersonal(request),
      portalUrl,
      registry: { database, authentication, mailer },
    };
  };
  const wholeWay = fastifyApolloHandler(apollo, { context: contextOf });
  await app.register(async (scope) => {
    scope.addHook('onRequest', known.onRequest);
    scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, parseBody);
    scope.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      bodyLimit: limits.kibibytes.signedIn * 1024,
      preParsing: [giveBack, limitBodies(readViewer)],
      handler: previews.wrap(async (request, reply) => {
        await refuseExcesses(request, reply, readViewer, clients);
        const body = await wholeWay.call(scope, request, reply);
        known.learn(request, reply);
        return body;
      }),
    });
  });
  await addSheetRoutes(app, { database, schema, filesDir, contextOf });
  authentication.mount(app);
  if (renderer !== undefined) await addPreviews(app, { database, filesDir, renderer, tokens, contextOf });
  await addFiles(app, { database, filesDir, readViewer });
  if (deskDir !== undefined) await addDesk(app, deskDir);
  addHealth(app, database, longestEnding);
  return app;
}

/** What costs next to nothing, and comes many at once. */
const isUncounted = /^\/(desk\/assets|files|health)\b/;

const tooDeep = () =>
  badInput(`The request has more than ${limits.jsonLevels.anonymous} levels of JSON; send less at once.`);

const logError = (error: unknown, about: string) => console.error(`${about}:`, error);
