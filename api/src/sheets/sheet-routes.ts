import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { Database } from '@portolan/drizzle/database';
import { listRecordIds } from '@portolan/drizzle/editing/list-records';
import { toBadRowsTable } from '@portolan/drizzle/sheets/bad-rows';
import { readKnownRecords } from '@portolan/drizzle/sheets/known-records';
import { readSheet } from '@portolan/drizzle/sheets/read-sheet';
import { SheetError, sheetLimits } from '@portolan/drizzle/sheets/sheet';
import { findSheetKind } from '@portolan/drizzle/sheets/sheet-kinds';
import {
  exportSheet,
  mediaTypes,
  type SheetFormat,
  writeSheet,
  writeTemplate,
} from '@portolan/drizzle/sheets/write-sheet';
import { exportAll } from '@portolan/drizzle/whole/export-all';
import { packFolder } from '@portolan/drizzle/whole/pack-folder';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { may, mayAnywhere, requirePermission } from '../auth/permissions.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Context } from '../context.ts';
import { badInput, notFound } from '../errors/portolan-error.ts';
import { targetOf } from '../writing/permit.ts';
import { type RecordListArguments, toAsked } from '../writing/record-list.ts';
import { createMeanings } from './column-meanings.ts';
import { importAsViewer, requireImporter } from './import-as-viewer.ts';
import { toMap } from './import-sheet.resolver.ts';
import { getKeptSheet, keepSheet } from './kept-sheets.ts';

export interface SheetRoutes {
  database: Database;
  schema: GraphQLSchema;
  filesDir: string;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
}

/** What a status is for an error meant for the caller. */
const statuses: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409 };

/** Sheets in and out beside GraphQL, which is no place for files. Each asks the same table of permissions. */
export async function addSheetRoutes(app: FastifyInstance, routes: SheetRoutes): Promise<void> {
  const meanings = createMeanings(routes.schema);
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: sheetLimits.bytes, files: 1, fields: 10 } });
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'private, no-store');
    });
    scope.setErrorHandler((error, request, reply) => {
      const asked = error instanceof SheetError ? badInput(error.told) : error;
      if (!(asked instanceof GraphQLError)) return app.errorHandler(asked as never, request, reply);
      const { message, extensions } = asked;
      return reply.code(statuses[String(extensions.code)] ?? 400).send({ errors: [{ message, extensions }] });
    });

    scope.post('/import/preview', async (request, reply) => {
      const { viewer } = await routes.contextOf(request, reply);
      const owner = requireImporter(viewer);
      const { bytes, fields } = await readParts(request);
      const sent = { bytes, encoding: fields.get('encoding'), sheet: fields.get('sheet') };
      const report = await importAsViewer(routes.database, viewer, sent, {
        kind: fields.get('kind') ?? '',
        map: toMap(parsed(fields.get('map'))),
        emptyClears: fields.get('emptyClears') === 'true',
        skipBadRows: fields.get('skipBadRows') === 'true',
        isDryRun: true,
      });
      return { token: keepSheet({ ...sent, owner, problems: report.problems }), report };
    });

    scope.get<{ Params: { file: string } }>('/import/bad-rows/:file', async (request, reply) => {
      const { viewer } = await routes.contextOf(request, reply);
      const { name: token, format } = fileOf(request.params.file);
      const { bytes, problems, ...sent } = getKeptSheet(token, requireImporter(viewer));
      const rows = toBadRowsTable(await readSheet(bytes, sent), { problems });
      return sendFile(reply, `bad-rows.${format}`, format, await writeSheet('bad rows', rows, format));
    });

    scope.get<{ Params: { file: string } }>('/import/templates/:file', async (request, reply) => {
      const { name, format } = fileOf(request.params.file);
      const kind = findSheetKind(name);
      if (kind === undefined || kind.isRegistry) throw notFound(`There is no template "${name}".`);
      return sendFile(reply, `${name}-template.${format}`, format, await writeTemplate(kind.noun, format, meanings));
    });

    scope.get<{ Params: { file: string }; Querystring: { filter?: string } }>(
      '/export/sheets/:file',
      async (request, reply) => {
        const context = await routes.contextOf(request, reply);
        const { name, format } = fileOf(request.params.file);
        const kind = findSheetKind(name);
        if (kind === undefined || kind.isRegistry) throw notFound(`There is no list "${name}".`);
        if (!mayAnywhere(context.viewer, 'export')) requirePermission(context.viewer, 'export');
        const filter = (parsed(request.query.filter) ?? {}) as Partial<RecordListArguments>;
        const asked = toAsked(context, { ...filter, type: nounForms[kind.noun].type, first: 1 });
        const { db } = routes.database;
        const ids = await listRecordIds(db, asked, sheetLimits.rows);
        const sheet = await exportSheet(
          db,
          kind.noun,
          format,
          await onlyExportable(routes, context.viewer, kind.noun, ids),
        );
        return sendFile(reply, `${name}.${format}`, format, sheet);
      },
    );

    scope.get('/export.tar.gz', async (request, reply) => {
      const { viewer } = await routes.contextOf(request, reply);
      requirePermission(viewer, 'export');
      const dir = await mkdtemp(join(tmpdir(), 'portolan-export-'));
      const name = `portolan-${new Date().toISOString().slice(0, 10)}`;
      try {
        await exportAll(routes.database, join(dir, name), { filesDir: routes.filesDir });
      } catch (error) {
        await rm(dir, { recursive: true });
        throw error;
      }
      const packed = packFolder(dir).on('close', () => void rm(dir, { recursive: true, force: true }));
      reply.header('content-disposition', `attachment; filename="${name}.tar.gz"`).type('application/gzip');
      return reply.send(packed);
    });
  });
}

/** Those that the viewer may take out, in their order. */
async function onlyExportable(
  { database }: SheetRoutes,
  viewer: Viewer,
  noun: Parameters<typeof targetOf>[1],
  ids: readonly string[],
): Promise<string[]> {
  if (may(viewer, 'export') === true) return [...ids];
  const known = (await readKnownRecords(database.db, [noun])).byNoun.get(noun)?.values() ?? [];
  const records = new Map([...known].map(({ id, record }) => [id, record]));
  const allowed: string[] = [];
  for (const id of ids) {
    const target = await targetOf(database.db, noun, records.get(id));
    if (may(viewer, 'export', target) === true) allowed.push(id);
  }
  return allowed;
}

async function readParts(request: FastifyRequest): Promise<{ bytes: Buffer; fields: Map<string, string> }> {
  let bytes: Buffer | undefined;
  const fields = new Map<string, string>();
  if (request.isMultipart()) {
    for await (const part of request.parts()) {
      if (part.type === 'file') bytes = await part.toBuffer();
      else if (typeof part.value === 'string' && part.value !== '') fields.set(part.fieldname, part.value);
    }
  }
  if (bytes === undefined) throw badInput('Send the sheet as multipart/form-data, in a field "file".');
  return { bytes, fields };
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badInput('A mapping or a filter must be JSON.');
  }
}

function fileOf(file: string): { name: string; format: SheetFormat } {
  const [, name, format] = /^([a-z0-9-]+)\.(csv|xlsx)$/.exec(file) ?? [];
  if (name === undefined) throw notFound('Ask for a file such as "partners.csv" or "partners.xlsx".');
  return { name, format: format as SheetFormat };
}

const sendFile = (reply: FastifyReply, name: string, format: SheetFormat, content: Buffer) =>
  reply.header('content-disposition', `attachment; filename="${name}"`).type(mediaTypes[format]).send(content);
