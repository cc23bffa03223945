import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { relative, resolve } from 'node:path';
import { CliError, isForPeople, type Work } from './command.ts';
import { commands } from './commands.ts';
import type { Terminal } from './terminal.ts';

/** What goes to the API: one line of JSON. */
interface Request {
  command: string;
  input: unknown;
}

/** What comes back: lines of JSON, of which `done` or `refused` is the last. */
interface Line {
  say?: string;
  progress?: string;
  done?: true;
  refused?: string;
}

/** The longest path of a socket that every system takes. */
const longestPath = 100;

/**
 * Where the API that holds an embedded database takes commands: only the user that it runs as can go there. Undefined
 * when the folder lies too deep for a socket.
 */
export function commandSocketOf(dataDir: string): string | undefined {
  const folder = resolve(dataDir);
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\portolan-${createHash('sha256').update(folder.toLowerCase()).digest('hex').slice(0, 32)}`;
  }
  const paths = [`${folder}.sock`, relative(process.cwd(), `${folder}.sock`)];
  return paths.find((path) => Buffer.byteLength(path) <= longestPath);
}

/** Takes commands at `path` until the returned function is called. Call it only while the data folder is locked. */
export async function takeCommands(
  path: string,
  work: Pick<Work, 'registry' | 'config'>,
  report: (error: unknown, errorId: string) => void,
): Promise<() => Promise<void>> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    carryOut(socket, work, report);
  });
  if (process.platform !== 'win32') rmSync(path, { force: true });
  // The socket is made with the rights it keeps: nobody else may come in between.
  const mask = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(mask);
  }
  await new Promise<void>((resolveListening, reject) => {
    server.once('listening', resolveListening);
    server.once('error', reject);
  });
  return () =>
    new Promise((closed) => {
      server.close(() => closed());
      for (const socket of open) socket.destroy();
    });
}

function carryOut(
  socket: Socket,
  { registry, config }: Pick<Work, 'registry' | 'config'>,
  report: (error: unknown, errorId: string) => void,
): void {
  const gone = new AbortController();
  const send = (line: Line) => {
    if (socket.writable) socket.write(`${JSON.stringify(line)}\n`);
  };
  // Whoever gave the command may go at any time; what is under way ends by itself.
  socket.on('error', () => gone.abort());
  socket.on('close', () => gone.abort());
  readFirstLine(socket, async (text) => {
    try {
      const { command: name, input } = JSON.parse(text) as Request;
      const command = commands.find((known) => known.name === name);
      if (command === undefined) throw new CliError(`The API that runs knows no command "${name}". Start it again.`);
      await command.run(input as never, {
        registry,
        config,
        say: (say) => send({ say }),
        progress: (progress) => send({ progress }),
        signal: gone.signal,
      });
      send({ done: true });
    } catch (error) {
      if (isForPeople(error)) send({ refused: error.message });
      else {
        const errorId = randomUUID();
        report(error, errorId);
        send({ refused: `The API failed; its log tells why under "${errorId}".` });
      }
    }
    socket.end();
  });
}

/**
 * Sends a command to the API that takes them at `path`. Returns false when none does. Throws `CliError` when the command
 * is refused, or the API goes before it is done.
 */
export async function sendCommand(path: string, request: Request, terminal: Terminal): Promise<boolean> {
  const socket = await new Promise<Socket | undefined>((answer, reject) => {
    const trying = connect(path, () => answer(trying));
    trying.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') answer(undefined);
      else reject(new CliError(`The running API cannot be asked at "${path}" (${error.code}).`));
    });
  });
  if (socket === undefined) return false;
  socket.write(`${JSON.stringify(request)}\n`);
  try {
    for await (const text of linesOf(socket)) {
      const { say, progress, refused, done } = JSON.parse(text) as Line;
      if (say !== undefined) terminal.say(say);
      if (progress !== undefined) terminal.progress(progress);
      if (refused !== undefined) throw new CliError(refused);
      if (done === true) return true;
    }
  } catch (error) {
    if (!['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  throw new CliError('The API ended before the command was done. Start it again and look what became of it.');
}

async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let text = '';
  for await (const part of socket.setEncoding('utf8')) {
    const lines = (text + part).split('\n');
    text = lines.pop() ?? '';
    yield* lines;
  }
}

/** Calls `act` once with the first line; the socket stays open for the answer. */
function readFirstLine(socket: Socket, act: (line: string) => void): void {
  let text = '';
  const read = (part: string) => {
    text += part;
    const end = text.indexOf('\n');
    if (end < 0) return;
    socket.off('data', read);
    act(text.slice(0, end));
  };
  socket.setEncoding('utf8').on('data', read);
}
