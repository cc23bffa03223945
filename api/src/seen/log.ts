import { destination, pino, stdTimeFunctions } from 'pino';
import type { LogKind } from '../config.ts';
import { describeError } from './describe-error.ts';
import type { Observer } from './observation.ts';
import type { Answered } from './request-note.ts';

export interface Log extends Observer {
  /** Something that whoever runs Portolan may want to know. */
  say(text: string): void;
  /** Something that went wrong inside. */
  report(error: unknown, about: string): void;
}

/**
 * What was done of a request, without anything that tells of a person: no address of a reader, no query, no variables.
 * The name of the operation is the caller's own word.
 */
const describe = ({ requestId, method, route, status, milliseconds, note }: Answered) => {
  const { operation, kind, from, cost, errors, errorId, statements } = note;
  return {
    requestId,
    method,
    route,
    status,
    ...(kind !== undefined && { operation: (operation ?? 'anonymous').slice(0, 100), kind, from }),
    milliseconds: Math.round(milliseconds * 10) / 10,
    statements: statements.length,
    ...(cost !== undefined && { cost }),
    ...(errors.length > 0 && { errors }),
    ...(errorId !== undefined && { errorId }),
  };
};

const isFailed = ({ status, note }: Answered) => status >= 500 || note.errors.includes('INTERNAL_SERVER_ERROR');

export function createLog(kind: LogKind, slowMilliseconds: number): Log {
  if (kind === 'json') return createJsonLog(slowMilliseconds);
  const say = (text: string) => console.log(text);
  const report = (error: unknown, about: string) => console.error(`${about}:`, textOf(error));
  return kind === 'off' ? { say, report } : { say, report, request: createSentences(slowMilliseconds) };
}

/** Tells a person of what is slow or failed, and of nothing else. */
const createSentences = (slow: number) => (answered: Answered) => {
  const hasFailed = isFailed(answered);
  if (!hasFailed && answered.milliseconds < slow) return;
  const line = describe(answered);
  const name = line.operation === undefined ? `${line.method} ${line.route}` : `The ${line.kind} "${line.operation}"`;
  const what = hasFailed ? `failed (${line.errors?.join(', ') ?? line.status})` : 'was slow';
  const tell = hasFailed ? console.error : console.log;
  tell(`${name} ${what}: ${line.milliseconds} ms, ${line.statements} statements, request ${line.requestId}.`);
};

/** One line of JSON a request: an error is ours, a warning is slow or was refused. */
function createJsonLog(slow: number): Log {
  const output = destination({ dest: 1, sync: false });
  const options = {
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const log = pino(options, output);
  return {
    say: (text) => log.info(text),
    report: (error, about) => log.error({ error: describeError(error) }, about),
    request: (answered) => {
      const line = describe(answered);
      const isSlow = line.milliseconds >= slow;
      const noted = isSlow ? { ...line, isSlow } : line;
      if (isFailed(answered)) log.error(noted, 'failed');
      else if (isSlow || line.errors !== undefined) log.warn(noted, isSlow ? 'slow' : 'refused');
      else log.info(noted, 'answered');
    },
    close: async () => output.flushSync(),
  };
}

function textOf(error: unknown): string {
  const { type, code, message, at, cause } = describeError(error);
  const own = `${type}${code === undefined ? '' : ` ${code}`}: ${message}\n${at.join('\n')}`;
  return cause === undefined ? own : `${own}\ncaused by ${textOf((error as Error).cause)}`;
}
