import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What the build of the desk leaves where a fresh nonce goes. */
const noncePlace = /DESK_NONCE/g;

const policyOf = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Serves the built desk below `/desk`: its page for every address of it, its files as they are. The page is read with
 * each request, so that a new build needs no restart.
 */
export async function addDesk(app: FastifyInstance, dir: string): Promise<void> {
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store');
    // A file that is gone must not come back as a page.
    if (/\.[a-z0-9]+$/i.test(new URL(request.url, 'http://desk').pathname)) {
      return reply.code(404).type('text/plain; charset=utf-8').send('There is no such file.');
    }
    const file = join(dir, 'index.html');
    if (!existsSync(file)) {
      return reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('The desk is not built yet: "npm start" builds it.');
    }
    const nonce = randomBytes(16).toString('base64');
    return reply
      .headers({
        'content-security-policy': policyOf(nonce),
        'referrer-policy': 'same-origin',
        'x-robots-tag': 'noindex',
      })
      .type('text/html; charset=utf-8')
      .send((await readFile(file, 'utf8')).replace(noncePlace, nonce));
  };
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: join(dir, 'assets'),
      prefix: '/desk/assets/',
      index: false,
      decorateReply: false,
      immutable: true,
      maxAge: '365d',
    });
    scope.get('/desk', page);
    scope.get('/desk/*', page);
  });
}
