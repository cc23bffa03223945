import multipart from '@fastify/multipart';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { Database } from '@portolan/drizzle/database';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { EditingRefused } from '@portolan/drizzle/editing/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { requirePermission } from '../auth/permissions.ts';
import type { Viewer } from '../auth/viewer.ts';
import { errorStatus } from '../errors/codes.ts';
import { badInput, conflict, forbidden } from '../errors/portolan-error.ts';
import { targetOf } from '../writing/permit.ts';
import { findRecordId } from '../writing/record-id.ts';
import { uploadFile } from './upload-file.ts';

const mostFileBytes = 25 * 1024 * 1024;

export interface FilesOptions {
  database: Database;
  filesDir: string;
  readViewer: (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer>;
}

/** Serves public files, and takes new ones from people who may upload them. */
export async function addFiles(app: FastifyInstance, { database, filesDir, readViewer }: FilesOptions): Promise<void> {
  await app.register(fastifyStatic, {
    root: filesDir,
    prefix: '/files/',
    index: false,
    decorateReply: false,
    dotfiles: 'ignore',
    setHeaders: protect,
  });
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
        // A document that names the file may not be as it should be any more.
        const told = error instanceof EditingRefused ? conflict(error.message) : error;
        const code = told instanceof GraphQLError ? told.extensions.code : undefined;
        if (typeof code !== 'string' || !(code in errorStatus)) throw error;
        const { message } = told as GraphQLError;
        const status = errorStatus[code as keyof typeof errorStatus];
        return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
      }
    });
  });
}

/** What may be shown in the browser; everything else is saved. */
const shown = /\.(pdf|png|jpg|jpeg|webp|avif|gif|txt)$/i;

const protect: NonNullable<FastifyStaticOptions['setHeaders']> = (response, path) => {
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
  throw forbidden('Files are taken from the pages of this portal alone, or from programs with an API key.');
}

interface Fields {
  name: string;
  bytes: Uint8Array;
  replaces?: string;
  record?: string;
}

async function readFields(request: FastifyRequest): Promise<Fields> {
  if (!request.isMultipart()) throw badInput('Send the file as multipart/form-data, in a part called "file".');
  const fields: Record<string, string> = {};
  let file: { name: string; bytes: Uint8Array } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer().catch((cause: { code?: string }) => {
        if (cause.code !== 'FST_REQ_FILE_TOO_LARGE') throw cause;
        throw badInput(`The file is too large; at most ${mostFileBytes / 1024 / 1024} MB are allowed.`);
      });
      file = { name: part.filename, bytes };
    } else fields[part.fieldname] = String(part.value);
  }
  if (file === undefined || file.bytes.byteLength === 0) throw badInput('There is no file in a part called "file".');
  const { replaces, record } = fields;
  return { ...file, ...(replaces && { replaces }), ...(record && { record }) };
}

/** For the record that the file is for, where one is named; else for all. */
async function requireUpload(database: Database, viewer: Viewer, id: string | undefined): Promise<void> {
  if (id === undefined) return requirePermission(viewer, 'upload');
  const found = findRecordId(id);
  const current = found && (await findCurrent(database.db, nounForms[found.noun].type, found.recordId));
  if (found === undefined || current === undefined) throw badInput(`"${id}" is not the id of a record.`);
  requirePermission(viewer, 'upload', await targetOf(database.db, found.noun, current.record));
}
