import type { ApolloServerPlugin } from '@apollo/server';

const forAMinute = 'public, max-age=60, stale-while-revalidate=600';

/**
 * Lets browsers and CDNs keep what a GET query was answered: a minute, and ten more while they ask again. Errors and
 * answers to POST are kept by nobody.
 */
export const cacheHeaders: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const { body, http } = response;
        const hasErrors = body.kind === 'single' && body.singleResult.errors !== undefined;
        const isKept = request.http?.method === 'GET' && !hasErrors;
        http.headers.set('cache-control', isKept ? forAMinute : 'no-store');
        http.headers.set('vary', 'accept');
      },
    };
  },
};
