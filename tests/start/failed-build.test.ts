import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../helpers/project-files.ts';

/** An API that says which content it has and fails whatever else it is asked, as one whose database has gone. */
async function startFailingApi(): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const answer = body.includes('SiteStamp')
        ? { data: { contentRevision: { number: 1, changedAt: '2026-01-01T00:00:00Z' } } }
        : { data: null, errors: [{ message: 'The database cannot be reached.' }] };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

function build(apiUrl: string, outDir: string): Promise<{ code: number | null; stderr: string }> {
  const script = `
    import { buildSite } from './scripts/build-site.mjs';
    await buildSite('${apiUrl}', 'https://portolan.example', ${JSON.stringify(outDir)});
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: projectRoot });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr })));
}

it('a build that fails names what it asked for, and leaves the portal that was there', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'portolan-failed-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const siteDir = join(dir, 'portal');
  const last = join(siteDir, 'releases/last');
  await mkdir(last, { recursive: true });
  await writeFile(join(last, 'index.html'), 'the last good portal');
  await writeFile(`${last}.json`, JSON.stringify({ id: 'last', madeAt: '2026-01-01T00:00:00Z', kinds: {} }));
  await symlink('releases/last', join(siteDir, 'current'));
  const { code, stderr } = await build(await startFailingApi(), siteDir);
  expect(code).toBe(1);
  expect(stderr).toMatch(/"?SiteFrame"?|"?Home"?|"?[A-Z]\w+"? .*The database cannot be reached/);
  expect(stderr).toContain('The database cannot be reached.');
  expect(await readdir(join(siteDir, 'current'))).toEqual(['index.html']);
  expect(await readFile(join(siteDir, 'current/index.html'), 'utf8')).toBe('the last good portal');
});
