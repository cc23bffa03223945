import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { declarations, resolvers } from '../features/all.ts';
import { SheetResolver } from '../sheets/import-sheet.resolver.ts';
import { writingResolvers } from '../writing/all.ts';
import { assertDeclared } from './assert-declared.ts';

/** The contract as an executable schema. Throws when a field, filter, order or facet has nothing that reads it. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...resolvers, ...writingResolvers, SheetResolver] as never,
    validate: false,
    // A test does so, so that no start has to.
    skipCheck: true,
  });
  assertDeclared(schema, declarations);
  // type-graphql makes these types itself and leaves them without a description.
  Object.assign(schema.getQueryType() ?? {}, { description: 'Everything that can be asked of the portal.' });
  Object.assign(schema.getMutationType() ?? {}, { description: 'Everything that editors and their programs can do.' });
  return schema;
}

/** The contract as it is committed: sorted, so that a change shows where it happened. */
export const printContract = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
