import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { Database } from '@portolan/drizzle/database';
import { findDatabaseAway } from '@portolan/drizzle/database-away';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { findPictureOf, findUpload, type Upload } from '@portolan/drizzle/editing/uploads';
import { tell } from '@portolan/schema/sentences/tell';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { mayAnywhere, requirePermission } from '../auth/permissions.ts';
import type { Viewer } from '../auth/viewer.ts';
import { errorStatus } from '../errors/codes.ts';
import { badInput, forbidden, sentenceOf } from '../errors/portolan-error.ts';
import { targetOf } from '../writing/permit.ts';
import { findRecordId } from '../writing/record-id.ts';
import { readKept } from './store-file.ts';
import { showUpload, uploadFile } from './upload-file.ts';

const mostFileBytes = 25 * 1024 * 1024;

export interface FilesOptions {
  database: Database;
  filesDir: string;
  readViewer: (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer>;
}

/** Serves public files, and takes new ones from people who may upload them. */
export async function addFiles(app: FastifyInstance, { database, filesDir, readViewer }: FilesOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      const { '*': path = '' } = request.params as { '*'?: string };
      try {
        const upload = (await findUpload(database.db, path)) ?? (await findPictureOf(database.db, path));
        if (upload?.isPublic === true) await showUpload(filesDir, upload);
        else if (upload?.path === path) return sendToEditors(request, reply, upload);
      } catch (error) {
        // Whoever reads the portal gets what was shown before.
        if (findDatabaseAway(error) === undefined) throw error;
      }
    });
    await scope.register(fastifyStatic, {
      root: filesDir,
      prefix: '/files/',
      index: false,
      decorateReply: false,
      dotfiles: 'ignore',
      setHeaders: protect,
    });
  });
  /** A file that so far only drafts name. */
  const sendToEditors = async (request: FastifyRequest, reply: FastifyReply, { path, sha256, mediaType }: Upload) => {
    if (!mayAnywhere(await readViewer(request, reply), 'draft')) return reply.callNotFound();
    protect(reply, path);
    reply.header('cache-control', 'private, no-store');
    return reply.type(mediaType).send(await readKept(filesDir, sha256));
  };
  await app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { fileSize: mostFileBytes, files: 1, fields: 4, fieldSize: 1_000, parts: 6 },
    });
    scope.post('/files/upload', { bodyLimit: mostFileBytes + 64 * 1024 }, async (request, reply) => {
      try {
        requireOwnOrigin(request);
        const viewer = await readViewer(request, reply);
        const fields = await readFields(request);
        await requireUpload(database, viewer, fields.record);
        const uploadedBy = viewer.kind === 'account' ? viewer.account.id : '';
        return await uploadFile(database, filesDir, { ...fields, uploadedBy });
      } catch (error) {
        const code = error instanceof GraphQLError ? error.extensions.code : undefined;
        if (typeof code !== 'string' || !(code in errorStatus)) throw error;
        const { message } = error as GraphQLError;
        const extensions = { code, ...sentenceOf(error as GraphQLError) };
        const status = errorStatus[code as keyof typeof errorStatus];
        return reply.code(status).send({ errors: [{ message, extensions }] });
      }
    });
  });
}

/** What may be shown in the browser; everything else is saved. */
const shown = /\.(pdf|png|jpg|jpeg|webp|avif|gif|txt)$/i;

const protect = (response: { header(name: string, value: string): unknown }, path: string): void => {
  const name = path.split(/[\\/]/).at(-1) ?? 'file';
  const safe = name.replace(/[^\w.-]/g, '_');
  response.header('x-content-type-options', 'nosniff');
  // The reader for PDF that browsers bring does not open in a sandbox.
  const rules = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'";
  response.header('content-security-policy', /\.pdf$/i.test(name) ? rules : `sandbox; ${rules}`);
  response.header('content-disposition', `${shown.test(name) ? 'inline' : 'attachment'}; filename="${safe}"`);
};

/** Other sites must not upload with the cookies of a reader; programs with a key have no cookies. */
function requireOwnOrigin({ headers }: FastifyRequest): void {
  const { origin, cookie, host } = headers;
  if (origin === undefined && cookie === undefined) return;
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === host) return;
  throw forbidden(tell('file.ownPagesOnly', {}));
}

interface Fields {
  name: string;
  bytes: Uint8Array;
  replaces?: string;
  record?: string;
}

async function readFields(request: FastifyRequest): Promise<Fields> {
  if (!request.isMultipart()) throw badInput(tell('file.notMultipart', {}));
  const fields: Record<string, string> = {};
  let file: { name: string; bytes: Uint8Array } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer().catch((cause: { code?: string }) => {
        if (cause.code !== 'FST_REQ_FILE_TOO_LARGE') throw cause;
        throw badInput(tell('file.tooLarge', { most: mostFileBytes / 1024 / 1024 }));
      });
      file = { name: part.filename, bytes };
    } else fields[part.fieldname] = String(part.value);
  }
  if (file === undefined || file.bytes.byteLength === 0) throw badInput(tell('file.none', {}));
  const { replaces, record } = fields;
  return { ...file, ...(replaces && { replaces }), ...(record && { record }) };
}

/** For the record that the file is for, where one is named; else for all. */
async function requireUpload(database: Database, viewer: Viewer, id: string | undefined): Promise<void> {
  if (id === undefined) return requirePermission(viewer, 'upload');
  const found = findRecordId(id);
  const current = found && (await findCurrent(database.db, nounForms[found.noun].type, found.recordId));
  if (found === undefined || current === undefined) throw badInput(tell('file.notRecord', { id }));
  requirePermission(viewer, 'upload', await targetOf(database.db, found.noun, current.record));
}
