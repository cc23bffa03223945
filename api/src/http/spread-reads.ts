import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Context } from '../context.ts';

/**
 * Lets queries of nobody in particular be read where there is most room. Changes, and whoever says who they are, read
 * what they wrote: from the primary.
 */
export const spreadReads: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        const { publicRun } = contextValue;
        if (operation?.operation !== OperationTypeNode.QUERY || publicRun === undefined) return;
        contextValue.database = { ...contextValue.database, run: publicRun };
      },
    };
  },
};
