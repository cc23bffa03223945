import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/**
 * Makes a typed document or fragment. Fragments are not masked: a component takes `ResultOf<typeof fragment>` as a prop,
 * and any object with those fields will do.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    AcademicYear: string;
    CountryCode: string;
    Currency: string;
    DateTime: string;
    Decimal: string;
    EmailAddress: string;
    IscedField: string;
    LanguageCode: string;
    Latitude: number;
    LocalDate: string;
    LocalTime: string;
    Longitude: number;
    MonthDay: string;
    PartialDate: string;
    TimeZone: string;
    URL: string;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
