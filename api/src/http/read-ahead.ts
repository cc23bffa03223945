import { Readable } from 'node:stream';
import { limits } from '@portolan/schema/limits';
import type { FastifyRequest, preParsingHookHandler } from 'fastify';

const body = Symbol('the body that was read ahead');
type Request = FastifyRequest & { [body]?: Buffer };

const mostBytes = limits.kibibytes.anonymous * 1024;
const isJson = /^application\/json\s*(;|$)/i;

/** Whether the body is JSON that says how long it is, and no longer than anybody may send. */
export const mayReadAhead = ({ method, headers }: FastifyRequest): boolean =>
  method === 'POST' &&
  Number(headers['content-length']) <= mostBytes &&
  headers['transfer-encoding'] === undefined &&
  isJson.test(headers['content-type'] ?? '');

/** Reads the body before anybody else does. `take` is given it when all of it is there; unless it calls `keep`, nobody else will be. */
export function readAhead(request: FastifyRequest, take: (text: string, keep: () => void) => void): void {
  const pieces: Buffer[] = [];
  request.raw
    .on('data', (piece: Buffer) => void pieces.push(piece))
    .on('end', () => {
      const [only] = pieces;
      const read = pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
      take(read.toString(), () => {
        (request as Request)[body] = read;
      });
    });
}

/** Gives who goes on the body that was read ahead. */
export const giveBack: preParsingHookHandler = (request, _reply, payload, done) => {
  const read = (request as Request)[body];
  done(null, read === undefined ? payload : Readable.from([read], { objectMode: false }));
};
