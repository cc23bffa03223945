import type { ApolloServerPlugin } from '@apollo/server';

/**
 * GraphQL over HTTP wants 200 for a well-formed request whose document fails when the client accepts only
 * `application/json`: there a 4xx could come from a server that knows no GraphQL. Clients that accept
 * `application/graphql-response+json` get the true status.
 */
export const statusForLegacyJson: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const isLegacy = request.http?.headers.get('accept')?.includes('application/graphql-response+json') !== true;
        if (isLegacy && response.http.status === 400 && request.query !== undefined) response.http.status = 200;
      },
    };
  },
};
