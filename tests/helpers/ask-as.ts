import type { Grant, Viewer } from '@portolan/api/auth/viewer';
import { declarations } from '@portolan/api/features/all';
import { createSchema } from '@portolan/api/graphql/create-schema';
import type { Database } from '@portolan/drizzle/database';
import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import type { Json } from './api.ts';

let schema: GraphQLSchema | undefined;

export const viewerWith = (id: string, ...grants: Grant[]): Viewer => ({
  kind: 'account',
  account: { id, name: id.charAt(0).toUpperCase() + id.slice(1), email: `${id}@example.org` },
  grants,
  via: { kind: 'session', id: 'session' },
});

/** Asks the API's own schema as a viewer, without a request around it; `more` is what the context carries beside. */
export function askAs(database: Database, viewer: Viewer, more: object = {}) {
  schema ??= createSchema();
  const ask = async (source: string, variableValues: Record<string, unknown> = {}): Promise<ExecutionResult<Json>> =>
    graphql({
      schema: schema as GraphQLSchema,
      source,
      variableValues,
      contextValue: { database, declarations, viewer, ...more },
      fieldResolver: (root: Record<string, unknown>, _args, _context, info) => root[info.path.key],
    });
  return {
    ask,
    /** The data of an operation that must succeed. */
    query: async (source: string, variables?: Record<string, unknown>): Promise<Json> => {
      const { data, errors } = await ask(source, variables);
      if (errors !== undefined) {
        throw new Error(errors.map(({ message }) => message).join('\n'), { cause: errors[0]?.originalError });
      }
      return data;
    },
  };
}

export const editor = viewerWith('ana', { role: 'editor' });
export const administrator = viewerWith('root', { role: 'administrator' });
