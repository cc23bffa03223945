import type { ApolloServerPlugin } from '@apollo/server';
import { errorStatus } from '../errors/codes.ts';
import { retryAfter } from '../errors/portolan-error.ts';

/** An answer that lacks something because the database could not be asked is a failed one, whatever else it holds. */
export const tellUnavailable: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        const errors = (body.kind === 'single' && body.singleResult.errors) || [];
        if (!errors.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')) return;
        http.status = errorStatus.UNAVAILABLE;
        if (!http.headers.has('retry-after')) http.headers.set('retry-after', String(retryAfter));
      },
    };
  },
};
