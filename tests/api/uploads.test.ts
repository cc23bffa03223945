import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Viewer } from '@portolan/api/auth/viewer';
import { addFiles } from '@portolan/api/files/add-files';
import { keepBytes, showAt } from '@portolan/api/files/store-file';
import { showUploads } from '@portolan/api/files/upload-file';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '../helpers/api.ts';
import { administrator, askAs, editor, viewerWith } from '../helpers/ask-as.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { picture } from '../helpers/some-files.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const onePage = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

describeOnEachEngine('files that are uploaded', (given) => {
  let app: FastifyInstance;
  let filesDir: string;
  let viewer: Viewer = editor;
  beforeAll(async () => {
    filesDir = await mkdtemp(join(tmpdir(), 'portolan-uploads-'));
    app = Fastify();
    await addFiles(app, { database: given.database, filesDir, readViewer: async () => viewer });
  });
  afterAll(async () => {
    await app.close();
    await rm(filesDir, { recursive: true });
  });

  const upload = async (name: string, bytes: Buffer | string, fields: Record<string, string> = {}, headers = {}) => {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, value);
    form.append('file', new Blob([new Uint8Array(Buffer.from(bytes))]), name);
    const request = new Request('http://portal.example/', { method: 'POST', body: form });
    const answer = await app.inject({
      method: 'POST',
      url: '/files/upload',
      headers: { 'content-type': request.headers.get('content-type') ?? '', host: 'portal.example', ...headers },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    return { status: answer.statusCode, body: answer.json() as Json };
  };

  it('are served under an address made of their name, with headers that let nothing run', async () => {
    const { status, body } = await upload('Bilan d’été (1).PNG', pixel);
    expect(status).toBe(200);
    expect(body).toMatchObject({ mediaType: 'image/png', bytes: pixel.byteLength, width: 1, height: 1, pages: null });
    expect(body.url).toMatch(/^\/files\/\d{4}\/bilan-d-ete-1\.png$/);
    const served = await app.inject(body.url);
    expect(served.rawPayload).toEqual(pixel);
    expect(served.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="bilan-d-ete-1.png"',
    });
    expect(served.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  });

  it.each([
    '"><script>alert(1)</script>.png',
    "'onload='alert(1).png",
    '../../../etc/passwd.png',
    '..\\..\\page.html.png',
    '%2e%2e%2fup.png',
    'a\u202egnp.html.png',
    '.htaccess.png',
    'javascript:alert(1).png',
    `${'long'.repeat(200)}.png`,
  ])('have an address in which nothing of a hostile name is left: %s', async (name) => {
    // The same bytes again would be the same file.
    const { status, body } = await upload(name, Buffer.concat([pixel, Buffer.from(name)]));
    expect(status).toBe(200);
    expect(body.url).toMatch(/^\/files\/\d{4}\/[a-z0-9]+(-[a-z0-9]+)*\.png$/);
    expect(body.url.length).toBeLessThan(200);
    const served = await app.inject(body.url);
    expect([served.statusCode, served.headers['content-type']]).toEqual([200, 'image/png']);
    expect(served.headers['content-disposition']).toMatch(/^inline; filename="[a-z0-9.-]+"$/);
  });

  it('are known by what is in them, not by their names', async () => {
    expect((await upload('photo.pdf', pixel)).body.mediaType).toBe('image/png');
    for (const [name, text] of [
      ['page.html', '<!doctype html><script>1</script>'],
      ['note.txt', '\n <script>1</script>'],
      ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['dates.ics', 'not a calendar'],
      ['program.exe', 'MZ\u0090'],
    ] as const) {
      const { status, body } = await upload(name, text);
      expect(status, name).toBe(400);
      expect(body.errors[0].message).toMatch(/^".*" is of a kind that cannot be uploaded\. Use one of: avif, csv/);
    }
    expect((await upload('names.csv', 'name;city\n')).body.mediaType).toBe('text/csv');
  });

  it('that are too large are refused', async () => {
    const { status, body } = await upload('long.txt', Buffer.alloc(25 * 1024 * 1024 + 1, 'a'));
    expect({ status, message: body.errors[0].message }).toEqual({
      status: 400,
      message: 'The file is too large; at most 25 MB are allowed.',
    });
  });

  it('are taken from those who may, from our own pages', async () => {
    viewer = { kind: 'anonymous' };
    expect((await upload('a.png', pixel)).status).toBe(401);
    viewer = viewerWith('tina', { role: 'translator', locales: ['kk'] });
    expect((await upload('a.png', pixel)).status).toBe(403);
    viewer = editor;
    expect((await upload('a.png', pixel, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await upload('a.png', pixel, {}, { cookie: 'session=1' })).status).toBe(403);
    expect((await upload('a.png', pixel, {}, { cookie: 'session=1', origin: 'http://portal.example' })).status).toBe(
      200,
    );
  });

  const createPlan = `mutation ($slug: String!, $path: String!) { createDocument(input: {values: {slug: $slug, kind: PLAN,
    title: {en: "Plan"}, files: [{locale: EN, path: $path, mediaType: "application/pdf"}]}}) {
      userErrors { message } record { id } document { files { bytes url } } } }`;
  const readByAnybody = async (url: string) => {
    viewer = { kind: 'anonymous' };
    const { statusCode, rawPayload } = await app.inject(url);
    viewer = editor;
    return statusCode === 200 ? rawPayload : statusCode;
  };

  it('are for nobody but editors until what names them is published, at once and whole', async () => {
    const wide = picture(700, 20);
    const { body: cover } = await upload('Cover.png', wide);
    expect(cover.variants).toEqual([cover.url.replace('.png', '-480.webp')]);
    expect(await readByAnybody(cover.url)).toBe(404);
    expect(await readByAnybody(cover.variants[0])).toBe(404);
    viewer = viewerWith('tina', { role: 'translator', locales: ['kk'] });
    expect((await app.inject(cover.url)).rawPayload).toEqual(wide);
    viewer = editor;
    const { createArticle } = await askAs(given.database, administrator).query(
      `mutation ($path: String!) { createArticle(input: {values: {slug: "pier", kind: NEWS, title: {en: "Pier"},
        body: {en: "At low tide."}, publishedAt: "2026-11-21T10:00:00Z", coverPath: $path, isCoverDecorative: true}}) { userErrors { message } } }`,
      { path: cover.path },
    );
    expect(createArticle.userErrors).toEqual([]);
    const small = (await readByAnybody(cover.variants[0])) as Buffer;
    // The width of a WebP picture stands behind its first 26 bytes.
    expect(small.readUInt16LE(26)).toBe(480);
    expect(await readByAnybody(cover.url)).toEqual(wide);
  });

  it('that take the place of others do so when that is published, and the address stays', async () => {
    const { body: first } = await upload('Plan.pdf', onePage);
    expect(first.pages).toBe(1);
    const ask = askAs(given.database, administrator);
    const { createDocument } = await ask.query(createPlan, { slug: 'plan', path: first.path });
    expect(createDocument).toMatchObject({
      userErrors: [],
      document: { files: [{ bytes: onePage.byteLength, url: first.url }] },
    });
    await ask.query(createPlan, { slug: 'same-plan', path: first.path });
    const longer = Buffer.concat([onePage, Buffer.from('% more\n')]);
    const { body: next } = await upload('Plan 2.pdf', longer, { replaces: first.path });
    expect(next.url).not.toBe(first.url);
    expect(await readByAnybody(first.url)).toEqual(onePage);
    expect(await readByAnybody(next.url)).toBe(404);
    expect((await app.inject(next.url)).rawPayload).toEqual(longer);

    // Somebody thinks better of it before it is published.
    const longest = Buffer.concat([longer, Buffer.from('% and more\n')]);
    const { body: last } = await upload('Plan 3.pdf', longest, { replaces: next.path });
    const { updateDocument } = await ask.query(
      `mutation ($id: ID!, $path: String!) { updateDocument(input: {id: $id, revision: 1, values: {
        files: [{locale: EN, path: $path, mediaType: "application/pdf"}]}}) {
          userErrors { message } document { revision files { bytes url } } } }`,
      { id: createDocument.record.id, path: last.path },
    );
    const files = [{ bytes: longest.byteLength, url: first.url }];
    expect(updateDocument).toEqual({ userErrors: [], document: { revision: 2, files } });
    expect(await readByAnybody(first.url)).toEqual(longest);
    expect(await readByAnybody(last.url)).toBe(404);
    const { document } = await ask.query('{ document(slug: "same-plan") { revision files { bytes url } } }');
    expect(document).toEqual({ revision: 2, files });
    expect((await upload('plan.png', pixel, { replaces: first.path })).status).toBe(409);
  });

  it('that a document names and nobody uploaded are told', async () => {
    const { createDocument } = await askAs(given.database, administrator).query(
      `mutation { createDocument(input: {values: {slug: "none", kind: PLAN, title: {en: "None"},
        files: [{locale: EN, path: "no/such.pdf", mediaType: "application/pdf"}]}}) { userErrors { field code message } } }`,
    );
    expect(createDocument.userErrors).toEqual([
      {
        field: ['files', '0', 'path'],
        code: 'FILE_MISSING',
        message: 'There is no file "no/such.pdf"; upload it first.',
      },
    ]);
  });

  it('are whole or not there: what a killed process left is finished by the next start', async () => {
    const { body } = await upload('Late.txt', 'as it should be');
    await given.database.run('update uploads set is_public = true where path = $1', [body.path]);
    await showUploads(given.database, filesDir);
    expect(await readFile(join(filesDir, body.path), 'utf8')).toBe('as it should be');
    await showAt(filesDir, body.path, await keepBytes(filesDir, Buffer.from('other')));
    expect(await readFile(join(filesDir, body.path), 'utf8')).toBe('other');
    expect((await readdir(join(filesDir, '.stored'))).filter((name) => name.startsWith('.'))).toEqual([]);
    expect((await app.inject(`/files/.stored/${body.sha256.slice(0, 2)}/${body.sha256}`)).statusCode).toBe(404);
  });
});
