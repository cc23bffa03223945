import type { Socket } from 'node:net';
import { limits } from '@portolan/schema/limits';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

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
 * Refuses requests for how they come: too long an address, too many headers, a body in a form that would have to be
 * unpacked, a body that does not arrive; with a `rate`, more connections than one address needs.
 */
export function limitReceiving(app: FastifyInstance, { rate, isBehindProxy }: Receiving): void {
  /** Requests whose bodies are on their way, and when they must be there. */
  const arriving = new Map<FastifyRequest, { until: number; reply: FastifyReply }>();
  const look = () => {
    const now = Date.now();
    for (const [request, { until, reply }] of arriving) {
      if (request.raw.complete) arriving.delete(request);
      else if (now >= until) {
        arriving.delete(request);
        refuse(request, reply);
      }
    }
  };
  const watch = setInterval(look, lookMilliseconds).unref();
  app.addHook('onClose', async () => clearInterval(watch));

  app.addHook('onRequest', (request, reply, done) => {
    const { headers } = request;
    if (request.url.length > limits.addressKibibytes.anonymous * kibibyte) return done(tooLong);
    // Names and values in turn. Node.js itself would leave out what is too many, and say nothing.
    if (request.raw.rawHeaders.length > limits.headers.anonymous * 2) return done(tooManyHeaders);
    const packed = headers['content-encoding'];
    if (packed !== undefined && packed !== 'identity') return done(packedBody);
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    if (hasBody && headers['content-type']?.startsWith('multipart/') !== true) {
      arriving.set(request, { until: Date.now() + limits.bodyMilliseconds.anonymous, reply });
      request.raw.once('close', () => arriving.delete(request));
    }
    done();
  });
  // All clients of a proxy come from its address; it is for the proxy to count them.
  if (rate !== undefined && !isBehindProxy) limitConnections(app, limits.connections.anonymous * rate);
}

function refuse(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  reply.raw.writeHead(408, { connection: 'close', 'content-type': 'application/json; charset=utf-8' });
  reply.raw.end(lateBody, () => request.raw.destroy());
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
