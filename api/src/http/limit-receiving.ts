import type { Socket } from 'node:net';
import { limits } from '@portolan/schema/limits';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const kibibyte = 1024;
/** How often Node.js, and we, look for requests that take too long to come. */
const lookMilliseconds = 2_000;

/** How Fastify and Node.js receive requests. A request as a whole may take as long as an upload; others are looked after here. */
export const receiving = {
  bodyLimit: limits.kibibytes.anonymous * kibibyte,
  requestTimeout: limits.uploadMilliseconds.anonymous,
  http: {
    headersTimeout: limits.headersMilliseconds.anonymous,
    connectionsCheckingInterval: lookMilliseconds,
    maxHeaderSize: limits.headerKibibytes.anonymous * kibibyte,
  },
};

interface Receiving {
  rate: number | undefined;
  isBehindProxy: boolean;
}

/**
 * Refuses requests for how they come: too long an address, too many headers, a body in a form that would have to be unpacked, a body that
 * does not arrive; with a `rate`, more connections than one address needs.
 */
export function limitReceiving(app: FastifyInstance, { rate, isBehindProxy }: Receiving): void {
  const arriving = new Map<FastifyRequest, { until: number; refuse: () => void }>();
  const look = () => {
    const now = Date.now();
    for (const { until, refuse } of arriving.values()) if (now >= until) refuse();
  };
  const watch = setInterval(look, lookMilliseconds).unref();
  app.addHook('onClose', async () => clearInterval(watch));

  app.addHook('onRequest', (request, _reply, done) => {
    if (request.url.length > limits.addressKibibytes.anonymous * kibibyte) return done(tooLong);
    // Names and values in turn. Node.js itself would leave out what is too many, and say nothing.
    if (request.raw.rawHeaders.length > limits.headers.anonymous * 2) return done(tooManyHeaders);
    const packed = request.headers['content-encoding'];
    done(packed === undefined || packed === 'identity' ? undefined : packedBody);
  });
  app.addHook('preParsing', (request, reply, payload, done) => {
    const isUpload = request.headers['content-type']?.startsWith('multipart/') === true;
    if (!isUpload && !request.raw.complete) {
      const until = Date.now() + limits.bodyMilliseconds.anonymous;
      const refuse = () => {
        arriving.delete(request);
        reply.hijack();
        reply.raw.writeHead(408, { connection: 'close', 'content-type': 'application/json; charset=utf-8' });
        reply.raw.end(lateBody, () => request.raw.destroy());
      };
      arriving.set(request, { until, refuse });
      request.raw.once('close', () => arriving.delete(request));
    }
    done(null, payload);
  });
  app.addHook('preValidation', (request, _reply, done) => {
    arriving.delete(request);
    done();
  });
  // All clients of a proxy come from its address; it is for the proxy to count them.
  if (rate !== undefined && !isBehindProxy) limitConnections(app, limits.connections.anonymous * rate);
}

function limitConnections({ server }: FastifyInstance, most: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}

const refusal = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode });
const tooLong = refusal(
  414,
  `The address is too long; at most ${limits.addressKibibytes.anonymous} KiB are allowed. Send the query in a POST.`,
);
const tooManyHeaders = refusal(431, `There are too many headers; at most ${limits.headers.anonymous} are allowed.`);
const packedBody = refusal(415, 'The body is compressed; send it as it is.');
const lateBody = JSON.stringify({
  errors: [{ message: 'The request did not arrive in time.', extensions: { code: 'BAD_USER_INPUT' } }],
});
