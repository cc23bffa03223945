// Serves a built portal with deploy/nginx.conf and looks at what comes: `npm run try:nginx -- .portolan/site`. It needs
// nginx with its Brotli module (Debian: nginx-light, libnginx-mod-http-brotli-static), and so is no part of `npm test`.
import { deepStrictEqual as equal, match } from 'node:assert';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { root } from '../../scripts/paths.mjs';
import { findFreePorts } from '../helpers/free-ports.ts';

const [siteDir = '.portolan/site'] = process.argv.slice(2).filter((arg) => arg !== '--');
const dir = mkdtempSync(join(tmpdir(), 'portolan-nginx-'));
// Who serves is not who started it.
chmodSync(dir, 0o755);

/** Two files that are one: what differs is nothing that a person reads. */
const same = (one: Buffer, other: Buffer) => equal(one.equals(other), true, 'These are other bytes.');

/** A portal of its own, so that nothing is written beside the pages of the one that is looked at. */
function copyPortal(): string {
  const portal = join(dir, 'portal');
  cpSync(realpathSync(join(resolve(siteDir), 'current')), join(portal, 'releases/one'), { recursive: true });
  symlinkSync('releases/one', join(portal, 'current'));
  return portal;
}

function writeConfig(portal: string, ports: readonly number[], apiPort: number): string {
  const file = join(dir, 'nginx.conf');
  const text = readFileSync(`${root}deploy/nginx.conf`, 'utf8')
    .replace('listen 8080', `listen 127.0.0.1:${ports[0]}`)
    .replace('listen 8081', `listen 127.0.0.1:${ports[1]}`)
    .replace('server api:4000', `server 127.0.0.1:${apiPort}`)
    .replace('pid /run/nginx.pid', `pid ${dir}/nginx.pid`)
    .replaceAll('/srv/portal', portal);
  writeFileSync(file, text);
  return file;
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage & { body: Buffer }> {
  return new Promise((done, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, async (answer) =>
      done(Object.assign(answer, { body: await buffer(answer) })),
    ).once('error', reject);
  });
}

async function check(name: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
    console.log(`✓ ${name}`);
  } catch (error) {
    console.error(`✗ ${name}\n  ${(error as Error).message.replaceAll('\n', '\n  ')}`);
    process.exitCode = 1;
  }
}

let nginx: ChildProcess | undefined;
const api = createServer(({ url, headers }, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ url, headers }));
});
try {
  const portal = copyPortal();
  const env = { ...process.env, PORTOLAN_RELEASE_DIR: join(portal, 'releases/one') };
  const begin = performance.now();
  const told = execFileSync(process.execPath, [`${root}deploy/after-release.mjs`], { env, encoding: 'utf8' });
  console.log(`${told.trim()} ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const ports = await findFreePorts();
  const [web, proxy] = ports;
  const config = writeConfig(portal, ports, (api.address() as AddressInfo).port);
  execFileSync('nginx', ['-t', '-q', '-c', config], { stdio: 'inherit' });
  console.log('✓ nginx finds nothing wrong with the configuration');
  nginx = spawn('nginx', ['-c', config, '-g', 'daemon off;'], { stdio: 'inherit' });
  for (let tries = 0; tries < 100 && (await ask(web, '/').catch(() => undefined)) === undefined; tries += 1)
    await wait(50);

  const page = readFileSync(join(portal, 'current/en/index.html'));
  await check('a page is asked for again, and then is not sent again', async () => {
    const answer = await ask(web, '/en/');
    equal([answer.statusCode, answer.headers['cache-control']], [200, 'no-cache']);
    equal(answer.headers['content-type'], 'text/html; charset=utf-8');
    same(answer.body, page);
    const again = await ask(web, '/en/', { 'if-none-match': String(answer.headers.etag) });
    equal([again.statusCode, again.body.length], [304, 0]);
  });
  await check('a page comes as it was compressed before', async () => {
    const br = await ask(web, '/en/', { 'accept-encoding': 'gzip, br' });
    equal([br.headers['content-encoding'], br.headers['cache-control']], ['br', 'no-cache']);
    same(br.body, readFileSync(join(portal, 'current/en/index.html.br')));
    same(brotliDecompressSync(br.body), page);
    const gz = await ask(web, '/en/', { 'accept-encoding': 'gzip' });
    equal(gz.headers['content-encoding'], 'gzip');
    same(gz.body, readFileSync(join(portal, 'current/en/index.html.gz')));
    match(String(gz.headers.vary), /accept-encoding/i);
  });
  await check('a page that is not compressed yet is, on the way', async () => {
    rmSync(join(portal, 'current/en/index.html.gz'));
    rmSync(join(portal, 'current/en/index.html.br'));
    const answer = await ask(web, '/en/', { 'accept-encoding': 'gzip, br' });
    equal(answer.headers['content-encoding'], 'gzip');
    same(gunzipSync(answer.body), page);
  });
  await check('styles and scripts may be kept for a year, also those of the release before', async () => {
    const [name] = readdirSync(join(portal, 'current/_astro')).filter((file) => file.endsWith('.css'));
    const forAYear = 'public, max-age=31536000, immutable';
    const answer = await ask(web, `/_astro/${name}`);
    equal([answer.statusCode, answer.headers['cache-control']], [200, forAYear]);
    rmSync(join(portal, `current/_astro/${name}`));
    const before = await ask(web, `/_astro/${name}`);
    equal([before.statusCode, before.headers['cache-control']], [200, forAYear]);
    same(before.body, answer.body);
    equal((await ask(web, '/_astro/nothing.css')).statusCode, 404);
  });
  await check('an address without its slash leads to the one with it', async () => {
    const answer = await ask(web, '/en/partners');
    equal([answer.statusCode, answer.headers.location], [301, '/en/partners/']);
  });
  await check('what is not there is said in the language of the address', async () => {
    const answer = await ask(web, '/en/partners/nobody/');
    equal(answer.statusCode, 404);
    same(answer.body, readFileSync(join(portal, 'current/en/404/index.html')));
    same((await ask(web, '/nothing')).body, readFileSync(join(portal, 'current/404.html')));
  });
  await check('files for programs have their types', async () => {
    equal((await ask(web, '/data/catalogue.ttl')).headers['content-type'], 'text/turtle; charset=utf-8');
    equal((await ask(web, '/data/partners.json')).headers['content-type'], 'application/json');
    equal((await ask(web, '/data/partners.csv')).headers['content-type'], 'text/csv; charset=utf-8');
  });
  await check('headers that keep browsers from guessing are on everything', async () => {
    for (const path of ['/en/', '/nothing', '/data/partners.csv']) {
      equal((await ask(web, path)).headers['x-content-type-options'], 'nosniff');
    }
  });
  await check('the API is told who asks, and by which name it was called', async () => {
    const headers = { host: 'api.example', 'x-request-id': 'mine', 'x-forwarded-for': '6.6.6.6' };
    const answer = JSON.parse((await ask(proxy, '/graphql?query=x', headers)).body.toString());
    equal(answer.url, '/graphql?query=x');
    equal([answer.headers.host, answer.headers['x-request-id']], ['api.example', 'mine']);
    equal(answer.headers['x-forwarded-for'], '127.0.0.1');
  });
} finally {
  if (nginx !== undefined && nginx.exitCode === null) {
    nginx.kill('SIGQUIT');
    await once(nginx, 'exit');
  }
  api.close();
  rmSync(dir, { recursive: true, force: true });
}
