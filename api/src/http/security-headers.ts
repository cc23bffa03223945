import type { FastifyInstance } from 'fastify';

/** What every answer says to browsers unless its route says it more exactly. Answers of data may be loaded and read by any page. */
const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
} as const;

/** What is no page may not be taken for one. */
const ofData = "default-src 'none'; frame-ancestors 'none'";
const ayear = 'max-age=31536000';

export function addSecurityHeaders(app: FastifyInstance, isSecure: boolean): void {
  const all = {
    ...headers,
    'content-security-policy': ofData,
    ...(isSecure && { 'strict-transport-security': ayear }),
  };
  // At the beginning: an answer that is ready is sent without asking anybody.
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(all);
    done();
  });
}
