import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, visit } from 'graphql';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../errors/codes.ts';

/**
 * Refuses operations with text that PostgreSQL cannot hold, in the query or in its variables: nothing can be found by
 * it, and the statement would fail as if the fault were ours.
 */
export const refuseUnreadableText: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        for (const text of [...textsOf(request.variables), ...literalsOf(document)]) {
          if (text.includes('\0') || !text.isWellFormed()) throw unreadable();
        }
      },
    };
  },
};

function* textsOf(variables: unknown): Generator<string> {
  // A stack of its own: variables may be nested deeper than calls can.
  const waiting = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') yield value;
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) waiting.push(inner);
  }
}

function literalsOf(document: DocumentNode): string[] {
  const texts: string[] = [];
  visit(document, { StringValue: ({ value }) => void texts.push(value) });
  return texts;
}

function unreadable(): GraphQLError {
  const code: ErrorCode = 'BAD_USER_INPUT';
  return new GraphQLError('A text has the character U+0000 or half of a surrogate pair; leave it out.', {
    extensions: { code, http: { status: 400 } },
  });
}
