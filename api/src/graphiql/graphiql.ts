import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { exampleQueries } from './example-queries.ts';

interface Page {
  br: Buffer;
  gzip: Buffer;
  policy: string;
}

/** Only the scripts that are in the page run. Its editor writes styles into the page, and works in workers made of them. */
function policyOf(html: string): string {
  const hashes = Array.from(html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, script = '']) => {
    return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  });
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')} blob:`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The page is 9 MB of HTML: made and packed once, when the first person asks for it. */
async function makePage(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'Portolan API', endpoint: '/graphql', defaultQuery: exampleQueries });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const [br, packed] = await Promise.all([promisify(brotliCompress)(html, { params }), promisify(gzip)(html)]);
  return { br, gzip: packed, policy: policyOf(html) };
}

/** Serves the query editor from our own files: to browsers that open `/graphql`, and at `/graphiql`. */
export function addGraphiql(app: FastifyInstance): void {
  let made: Promise<Page> | undefined;
  app.get('/graphiql', async (request, reply) => {
    made ??= makePage();
    const page = await made;
    const encoding = /\bbr\b/.test(String(request.headers['accept-encoding'])) ? 'br' : 'gzip';
    return reply
      .headers({ 'content-encoding': encoding, 'content-security-policy': page.policy, vary: 'accept-encoding' })
      .type('text/html; charset=utf-8')
      .send(page[encoding]);
  });
  app.addHook('preHandler', async (request, reply) => {
    const isBrowser = request.headers.accept?.includes('text/html') === true;
    const asksNothing = !('query' in (request.query as object)) && !('extensions' in (request.query as object));
    if (request.method === 'GET' && request.routeOptions.url === '/graphql' && isBrowser && asksNothing) {
      return reply.redirect('/graphiql');
    }
    return undefined;
  });
}
