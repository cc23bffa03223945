import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Any JSON: the record in its form's shape, or a part of it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Makes a typed document. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    DateTime: string;
    JSON: Json;
    LocalDate: string;
    EmailAddress: string;
    URL: string;
    TimeZone: string;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
