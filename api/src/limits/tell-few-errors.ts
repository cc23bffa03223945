import type { ApolloServerPlugin } from '@apollo/server';
import { limits } from '@portolan/schema/limits';

/** Keeps a refusal short: of a request that gave nothing, a few errors are told. */
export const tellFewErrors: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || (body.singleResult.data ?? null) !== null) return;
        const { errors } = body.singleResult;
        if (errors !== undefined) body.singleResult.errors = errors.slice(0, limits.errorsTold.anonymous);
      },
    };
  },
};
