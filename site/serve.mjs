import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import { env } from './src/env.ts';
import { findLive, releaseDir } from './src/releases/release-folder.ts';
import { serveLive } from './src/releases/serve-release.ts';

/**
 * Serves a built site on this machine and resolves to its `http.Server` once it listens; port 0 takes a free one. A
 * folder of releases is served as its live one, whichever that is when somebody asks. An address without a page answers
 * 404 with the not-found page of the language that the address starts with. Text is compressed for whoever takes it so.
 *
 * @param {string} dir
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
export function start(dir, port) {
  const findDir = () => {
    const live = findLive(dir);
    return live === undefined ? dir : releaseDir(dir, live);
  };
  const files = serveLive(findDir);
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
  await start(resolve(fileURLToPath(new URL('../', import.meta.url)), env.siteDir), env.sitePort);
  console.log(`Portolan is at http://127.0.0.1:${env.sitePort}/`);
}
