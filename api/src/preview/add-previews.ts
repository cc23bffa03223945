import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { ContentRecord } from '@portolan/drizzle/content/noun-form';
import type { Database } from '@portolan/drizzle/database';
import { shownLabel } from '@portolan/drizzle/editing/label';
import { EditingRefused } from '@portolan/drizzle/editing/problems';
import { takeBack } from '@portolan/drizzle/take-back';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { RenderingFailed } from '../publisher/renderer.ts';
import type { EditableRecord } from '../writing/editable-record.ts';
import { findEditable } from '../writing/load-record.ts';
import { targetOf } from '../writing/permit.ts';
import { publicPathOf } from '../writing/public-path.ts';
import { findRecordId } from '../writing/record-id.ts';
import { applyDraft } from './apply-draft.ts';
import { keepToPreview } from './keep-to-preview.ts';
import type { PreviewTokens } from './previewed.ts';
import { sayPlainly } from './say-plainly.ts';

/** What previews need of the process that makes pages. */
export interface PageMaker {
  readonly assetsDir: string | undefined;
  /** Shown with every question that the process asks, so that it may ask for everything. */
  readonly token: string;
  ask(
    kind: 'page',
    ask: {
      path: string;
      edition: string;
      headers: Record<string, string>;
      only: string | undefined;
      draftOf: string | undefined;
    },
  ): Promise<{ status: number; type: string; body: Uint8Array } | undefined>;
}

export interface PreviewOptions {
  database: Database;
  filesDir: string;
  renderer: PageMaker;
  tokens: PreviewTokens;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
}

interface Query {
  record?: string;
  editor?: string;
  locale?: string;
}

const pathOfPage = /^\/(?<locale>[a-z]{2})\/(?:[a-z0-9][a-z0-9-]*\/)*$/;

/** Serves drafts in the templates of the portal, to those who may see them and to nobody else. */
export async function addPreviews(app: FastifyInstance, options: PreviewOptions): Promise<void> {
  const { filesDir, renderer } = options;
  await app.register(async (scope) => {
    const decorateReply = !scope.hasReplyDecorator('sendFile');
    await scope.register(fastifyStatic, { root: filesDir, serve: false, decorateReply });
    const asset = (folder: string) => (request: FastifyRequest, reply: FastifyReply) => {
      const { assetsDir } = renderer;
      const { '*': name = 'favicon.svg' } = request.params as { '*'?: string };
      return assetsDir === undefined ? reply.callNotFound() : reply.sendFile(name, join(assetsDir, folder));
    };
    scope.get('/_astro/*', asset('_astro'));
    scope.get('/favicon.svg', asset(''));
    for (const url of ['/preview', '/preview/*']) {
      scope.get<{ Querystring: Query }>(url, (request, reply) => answer(options, request, reply));
    }
  });
}

type PreviewRequest = FastifyRequest<{ Querystring: Query }>;

/** The address of the page on the portal. Fastify takes slashes at the end away, which pages have. */
const pageOf = ({ url }: PreviewRequest): string =>
  `${new URL(url, 'http://api').pathname.replace(/\/$/, '')}/`.slice('/preview'.length);

async function answer(options: PreviewOptions, request: PreviewRequest, reply: FastifyReply) {
  const { database, tokens, contextOf } = options;
  reply.headers({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    'content-security-policy': "frame-ancestors 'self'; base-uri 'none'; object-src 'none'; form-action 'self'",
    'referrer-policy': 'same-origin',
  });
  const context = await contextOf(request, reply);
  if (context.viewer.kind === 'anonymous') return sayPlainly(reply, 401, 'Sign in first: a preview shows a draft.');
  const id = findRecordId(request.query.record ?? '');
  const record = id && (await findEditable(context, id));
  const editor = request.query.editor ?? context.viewer.account.id;
  if (record === undefined || !(await mayPrepare(context, record, editor))) {
    return sayPlainly(reply, 404, 'There is no such record, or it is not one that you may prepare changes to.');
  }
  const previewed = { noun: record.noun, recordId: record.recordId, editor };
  try {
    // What the draft lacks is told once and in its words, not by the first page that misses it.
    const drafted = await takeBack(database, (tx) => applyDraft(tx, previewed));
    if (pageOf(request) === '/') return await toOwnPage(request, reply, record, drafted);
    return await tokens.with(previewed, (headers) =>
      show(options, request, reply, { record, editor, drafted, headers }),
    );
  } catch (error) {
    if (error instanceof EditingRefused) {
      const reasons = error.problems.map(({ message }) => message);
      return sayPlainly(reply, 422, 'This draft cannot be shown yet.', reasons);
    }
    if (error instanceof RenderingFailed) {
      return sayPlainly(
        reply,
        422,
        'This page cannot be made.',
        error.problems.map(({ message }) => message),
      );
    }
    throw error;
  }
}

/**
 * Who may look at a record may not see what others prepare for it; who may prepare these changes may, unless they make
 * something public that is internal so far and that this person may not read.
 */
async function mayPrepare(
  { database, viewer }: Context,
  { noun, shown, own, drafts, sight }: EditableRecord,
  editor: string,
): Promise<boolean> {
  const changes = drafts.find((draft) => draft.editor === editor)?.changes ?? [];
  const paths = changes.map(({ path }) => path);
  if (changes.some(({ path }) => sight.reveals(path))) return false;
  const locales = viewer.kind === 'account' ? viewer.grants.flatMap((grant) => grant.locales ?? []) : [];
  const target = await targetOf(database.db, noun, shown, own === undefined || own.editor !== editor ? [] : paths);
  return may(viewer, 'draft', target) === true || may(viewer, 'draft', { ...target, locales }) === true;
}

/** Sends the browser to where the record has its page, if the draft is published as it stands. */
async function toOwnPage(
  { query }: PreviewRequest,
  reply: FastifyReply,
  { noun, current }: EditableRecord,
  drafted: ContentRecord | undefined,
) {
  const path = publicPathOf(noun, drafted ?? current?.record);
  if (path === null) return sayPlainly(reply, 404, `A ${nounForms[noun].type} has no page of its own.`);
  const [page, part] = path.split('#');
  const hash = part === undefined ? '' : `#${part}`;
  return reply.redirect(`/preview/${query.locale ?? 'en'}${page}?${toQuery(query)}${hash}`, 302);
}

/** The part of the address that every link of a preview keeps. */
function toQuery({ record = '', editor }: Query): string {
  return new URLSearchParams({ record, ...(editor !== undefined && { editor }) }).toString();
}

interface Shown {
  record: EditableRecord;
  editor: string;
  drafted: ContentRecord | undefined;
  headers: Record<string, string>;
}

async function show(
  { database, renderer }: PreviewOptions,
  request: PreviewRequest,
  reply: FastifyReply,
  { record, editor, drafted, headers }: Shown,
) {
  const page = pageOf(request);
  const locale = pathOfPage.exec(page)?.groups?.locale;
  const made =
    locale === undefined
      ? undefined
      : await renderer.ask('page', {
          path: page,
          edition: JSON.stringify([record.id, editor, locale, await readVersion(database, record.recordId, editor)]),
          headers,
          only: locale,
          draftOf: drafted === undefined ? undefined : `${record.type} “${shownLabel(record.noun, drafted)}”`,
        });
  if (made === undefined) return sayPlainly(reply, 404, `The portal has no page "${page}" with this draft.`);
  const { status, type, body } = made;
  const text = type.startsWith('text/html')
    ? keepToPreview(Buffer.from(body).toString('utf8'), toQuery(request.query))
    : body;
  return reply.code(status).type(type).send(text);
}

/** What pages of the same draft share is read anew when the draft, or anything that is published, changed. */
async function readVersion(database: Database, recordId: string, editor: string): Promise<unknown> {
  const text = `select number, (select version from drafts where record_id::text = $1 and editor = $2) as version
    from content_revision`;
  return (await database.run(text, [recordId, editor]))[0];
}
