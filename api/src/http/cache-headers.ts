import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';

const forAMinute = 'public, max-age=60, stale-while-revalidate=600';

/**
 * Lets browsers and CDNs keep what a GET query was answered: a minute, and ten more while they ask again. Errors,
 * answers to POST and answers to somebody are kept by nobody.
 */
export const cacheHeaders: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, contextValue }) {
        const { body, http } = response;
        const hasErrors = body.kind === 'single' && body.singleResult.errors !== undefined;
        const isKept = request.http?.method === 'GET' && !hasErrors;
        const forNobody = contextValue.isPersonal ? 'private, no-store' : 'no-store';
        http.headers.set('cache-control', isKept && !contextValue.isPersonal ? forAMinute : forNobody);
        http.headers.set('vary', 'accept, authorization, cookie, x-api-key');
      },
    };
  },
};
