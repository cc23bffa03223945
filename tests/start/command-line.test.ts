import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendCommand } from '@portolan/api/cli/command-socket';
import { openTerminal } from '@portolan/api/cli/terminal';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../scripts/build-api.mjs';
import { projectRoot } from '../helpers/project-files.ts';

const password = 'lantern orchid gravel seventeen';
const children = new Set<ChildProcess>();
let dir: string;

beforeAll(async () => {
  await buildApi();
  dir = await mkdtemp(join(tmpdir(), 'portolan-cli-'));
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});

afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
});

function start(bundle: string, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [join(projectRoot, 'api/dist', bundle), ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_NO_WARNINGS: '1',
      PORTOLAN_DATA_DIR: join(dir, 'database'),
      PORTOLAN_CONTENT: 'none',
      API_PORT: '0',
    },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Runs one command to its end. */
async function portolan(words: string, input = '') {
  const child = start('portolan.mjs', words.split(' '));
  return ended(child, input);
}

async function ended(child: ChildProcess, input = '') {
  let said = '';
  let errors = '';
  child.stdout?.on('data', (text) => {
    said += text;
  });
  child.stderr?.on('data', (text) => {
    errors += text;
  });
  child.stdin?.end(input);
  const [code] = await once(child, 'close');
  return { code, said: said.trim(), errors: errors.trim() };
}

/** The API over the same folder, once it answers. */
async function startApi() {
  const process = start('server.mjs', []);
  const died = once(process, 'exit').then(() => Promise.reject(new Error('The API does not start.')));
  const [{ address }] = (await Promise.race([once(process, 'message'), died])) as [{ address: string }];
  died.catch(() => {});
  const signIn = async (email: string) => {
    const response = await fetch(`${address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(address).origin },
      body: JSON.stringify({ email, password }),
    });
    return response.status;
  };
  return { process, address, signIn, end: () => end(process, 'SIGTERM') };
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  child.kill(signal);
  await once(child, 'exit');
}

const create = (email: string) => portolan(`admin create --email ${email} --password-stdin`, `${password}\n`);

describe('the command line', () => {
  it('says what there is, and what a command takes', async () => {
    expect((await portolan('--help')).said).toMatch(/admin create .*makes an administrator/);
    expect((await portolan('admin create --help')).said).toMatch(/--email ADDRESS/);
  });

  it('refuses what makes no sense, and says what would', async () => {
    expect(await portolan('admin crate')).toMatchObject({ code: 2, errors: expect.stringMatching(/"admin crate"/) });
    expect(await portolan('admin create')).toMatchObject({ code: 2, errors: expect.stringMatching(/needs --email/) });
    expect(await portolan('admin create --mail a@b.example')).toMatchObject({ code: 2 });
    const silent = await portolan('admin create --email a@example.org');
    expect(silent).toMatchObject({ code: 2, errors: expect.stringMatching(/nobody to ask for the password/) });
  });

  it('makes the first administrator while nobody else has the database', async () => {
    expect((await portolan('admin list')).said).toMatch(/no administrator yet/);
    const weak = await portolan('admin create --email ana@example.org --password-stdin', 'password123456\n');
    expect(weak).toMatchObject({ code: 1, errors: expect.stringMatching(/easy to guess/) });
    expect(await create('Ana@example.org')).toEqual({
      code: 0,
      said: '"Ana@example.org" is an administrator now.',
      errors: '',
    });
    expect((await portolan('admin list')).said).toBe('ana@example.org  Ana');
    expect(await create('ana@example.org')).toMatchObject({ code: 1, errors: expect.stringMatching(/already/) });
  });

  it('keeps its secret where only its user can read it', async () => {
    expect((await stat(join(dir, 'database.secret'))).mode & 0o777).toBe(0o600);
  });

  it('publishes over the embedded database in the API alone, and says so', async () => {
    const refused = await portolan('publisher');
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('Over the embedded database the API publishes itself.');
  });

  it('asks the API that has the database', async () => {
    const api = await startApi();
    expect((await stat(join(dir, 'database.sock'))).mode & 0o777).toBe(0o600);
    expect(await api.signIn('ana@example.org')).toBe(200);
    expect(await create('eva@example.org')).toMatchObject({
      code: 0,
      said: '"eva@example.org" is an administrator now.',
    });
    expect(await api.signIn('eva@example.org')).toBe(200);
    expect(await create('eva@example.org')).toMatchObject({ code: 1, errors: expect.stringMatching(/already/) });
    const link = await portolan('admin reset-password --email eva@example.org');
    expect(link.said).toMatch(/\/desk\/new-password#\w{43}$/);
    expect(await portolan('admin reset-password --email leo@example.org')).toMatchObject({ code: 1 });
    await api.end();
    expect((await portolan('admin list')).said.split('\n')).toHaveLength(2);
  });

  it('says so when the API is killed before it is done, and goes on without it', async () => {
    const api = await startApi();
    api.process.kill('SIGSTOP');
    const socket = join(dir, 'database.sock');
    const answer = sendCommand(socket, { command: 'admin list', input: {} }, openTerminal());
    const refused = expect(answer).rejects.toThrow(/^The API ended before the command was done/);
    await end(api.process, 'SIGKILL');
    await refused;
    expect(await portolan('admin list')).toMatchObject({ code: 0 });
  });

  it('leaves the API unharmed when it is killed itself', async () => {
    const api = await startApi();
    const socket = connect(join(dir, 'database.sock'));
    const input = { email: 'leo@example.org', name: 'Leo', password };
    await new Promise((sent) => socket.write(`${JSON.stringify({ command: 'admin create', input })}\n`, sent));
    socket.destroy();
    expect(await portolan('admin list')).toMatchObject({ code: 0 });
    expect(await api.signIn('ana@example.org')).toBe(200);
    await api.end();
  });
});
