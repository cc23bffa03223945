import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.ts';

/** Notes of an operation that goes the whole way what it is and which errors it was told. */
export const noteOperation: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue: { note } }) {
    if (note === undefined) return {};
    note.begin = performance.now();
    return {
      async didResolveOperation({ operation, operationName }) {
        if (operation === undefined) return;
        note.kind = operation.operation;
        note.operation = operationName ?? undefined;
      },
      async willSendResponse({ response: { body } }) {
        note.kind ??= 'unknown';
        note.from = 'whole';
        if (body.kind !== 'single') return;
        const { errors = [] } = body.singleResult;
        note.errors = codesOf(errors);
        note.errorId = errors.find((error) => error.extensions?.errorId)?.extensions?.errorId as string | undefined;
      },
    };
  },
};

const codesOf = (errors: readonly GraphQLFormattedError[]): string[] => [
  ...new Set(errors.map(({ extensions }) => String(extensions?.code ?? 'ERROR'))),
];
