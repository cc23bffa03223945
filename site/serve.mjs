import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import sirv from 'sirv';
import { env } from './src/env.ts';

/**
 * Serves a built site on this machine and resolves to its `http.Server` once it listens; port 0 takes a free one. An
 * address without a page answers 404 with the not-found page of the language that the address starts with. Text is
 * compressed for whoever takes it so.
 *
 * @param {string} dir
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
export function start(dir, port) {
  const readPage = (path) => (existsSync(join(dir, path)) ? readFileSync(join(dir, path)) : undefined);
  const notFound = readPage('404.html') ?? 'Not found';
  const notFoundIn = (locale) => readPage(`${locale}/404/index.html`) ?? notFound;
  const files = sirv(dir, {
    etag: true,
    // A name with a content hash never changes its content.
    setHeaders(response, path) {
      if (path.startsWith('/_astro/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
    onNoMatch(request, response) {
      const [, locale = ''] = /^\/([a-z]{2})\//.exec(request.url ?? '') ?? [];
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFoundIn(locale));
    },
  });
  const compress = compression({
    // Part of a file is counted in the bytes of the file.
    filter: (request, response) => request.headers.range === undefined && compression.filter(request, response),
  });
  return new Promise((resolveServer, reject) => {
    const server = createServer((request, response) => compress(request, response, () => files(request, response)));
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolveServer(server));
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await start(fileURLToPath(new URL('dist/', import.meta.url)), env.sitePort);
  console.log(`Portolan is at http://127.0.0.1:${env.sitePort}/`);
}
