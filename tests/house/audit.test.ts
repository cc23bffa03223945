import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../helpers/project-files.ts';

/** Audits at a registry that answers so, and gives how that ends and what it says. */
async function audit(status: number, answer: object, ...args: string[]): Promise<{ code: number; said: string }> {
  const registry = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status).end(JSON.stringify(answer)));
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void registry.close());
  const url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
  const given = [join(projectRoot, 'scripts/audit.mjs'), `--registry=${url}`, ...args];
  const env = { ...process.env, npm_config_fetch_retries: '0' };
  return new Promise((resolve) => {
    execFile(process.execPath, given, { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}` });
    });
  });
}

const metadata = { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0 }, dependencies: 1 };
const weakness = {
  id: 1,
  module_name: 'fastify',
  severity: 'high',
  title: 'Reads what it should not',
  vulnerable_versions: '<99.0.0',
  url: 'https://advisories.example/1',
  findings: [{ version: '5.0.0', paths: ['.>fastify'] }],
};

it('an audit says that there is no weakness only when the registry says so', async () => {
  const clean = await audit(200, { actions: [], advisories: {}, muted: [], metadata });
  expect(clean).toEqual({
    code: 0,
    said: 'Audited: the registry knows of no weakness of what Portolan runs with.\n',
  });
});

it('an audit names each weakness and fails', async () => {
  const found = await audit(200, { actions: [], advisories: { 1: weakness }, muted: [], metadata });
  expect(found).toEqual({
    code: 1,
    said: 'fastify <99.0.0, high: Reads what it should not (https://advisories.example/1)\n',
  });
});

it('an audit that nobody answers says that nothing was audited, and fails unless that is allowed', async () => {
  const silent = await audit(500, { error: 'down' });
  expect(silent.code).toBe(2);
  expect(silent.said).toMatch(/^NOT AUDITED: /);
  const allowed = await audit(500, { error: 'down' }, '--may-be-unanswered');
  expect(allowed.code).toBe(0);
  expect(allowed.said).toMatch(/^NOT AUDITED: /);
});
