import { Transform } from 'node:stream';
import { limits } from '@portolan/schema/limits';
import { errorCodes, type FastifyReply, type FastifyRequest, type preParsingHookHandler } from 'fastify';
import { isPersonal } from '../auth/authentication.ts';
import type { Viewer } from '../auth/viewer.ts';

const mostBytes = limits.kibibytes.anonymous * 1024;

type ReadViewer = (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer>;

/** Lets only those who are signed in send more than a query needs; everybody else is stopped before it is read. */
export const limitBodies =
  (readViewer: ReadViewer): preParsingHookHandler =>
  async (request, reply, payload) => {
    const length = request.headers['content-length'];
    if (length !== undefined && Number(length) <= mostBytes) return payload;
    if (isPersonal(request) && (await readViewer(request, reply)).kind === 'account') return payload;
    if (length !== undefined) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
    return payload.pipe(upTo(mostBytes));
  };

/** A body that does not say how long it is ends with an error where it becomes too long. */
function upTo(most: number): Transform {
  let read = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length;
      if (read > most) done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
      else done(null, chunk);
    },
  });
}
