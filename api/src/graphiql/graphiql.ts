import type { FastifyInstance } from 'fastify';
import { exampleQueries } from './example-queries.ts';

/** Serves the query editor from our own files: to browsers that open `/graphql`, and at `/graphiql`. */
export function addGraphiql(app: FastifyInstance): void {
  // The page is 9 MB of HTML: loaded and made when the first person asks for it.
  let page: string | undefined;
  const render = async () => {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    page ??= renderGraphiQL({ title: 'Portolan API', endpoint: '/graphql', defaultQuery: exampleQueries });
    return page;
  };
  app.get('/graphiql', async (_request, reply) => reply.type('text/html; charset=utf-8').send(await render()));
  app.addHook('preHandler', async (request, reply) => {
    const isBrowser = request.headers.accept?.includes('text/html') === true;
    const asksNothing = !('query' in (request.query as object)) && !('extensions' in (request.query as object));
    if (request.method === 'GET' && request.routeOptions.url === '/graphql' && isBrowser && asksNothing) {
      return reply.redirect('/graphiql');
    }
    return undefined;
  });
}
