import { limits } from '@portolan/schema/limits';
import { foldForSearch, toSearchTerms } from '@portolan/schema/search-text';
import { toEnumName, type Vocabulary } from '@portolan/schema/vocabularies/vocabulary';
import { or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { GraphQLBoolean, GraphQLString } from 'graphql';
import { badInput } from '../errors/portolan-error.ts';
import { enumOf } from '../graphql/enums.ts';
import { CountryCode, LocalDate } from '../graphql/scalars.ts';
import type { Expression, Filter, SearchWord } from './declaration.ts';
import { recordIdOf } from './global-id.ts';
import { type Late, late } from './slot.ts';

/** A PostgreSQL array from a list, as one parameter: the statement's text stays the same for lists of any length. */
export const textArray = (values: Late<readonly string[]>): SQL => sql`${late(values, arrayLiteral)}::text[]`;

/** An index gives the rows of one value in order, those of several not. */
const isAnyOf = (column: Expression, values: Late<readonly string[]>): SQL =>
  Array.isArray(values) && values.length === 1
    ? sql`${column} = ${late(values, ([only]) => only)}::text`
    : sql`${column} = any(${textArray(values)})`;

const arrayLiteral = (values: readonly string[]) =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** The stored values for enum names as a query spells them. */
function storedValues(set: Vocabulary, names: readonly string[]): string[] {
  return set.values.filter((value) => names.includes(toEnumName(value)));
}

type Filtering<T, V> = Omit<Filter<T>, 'where'> & { where: (row: T, value: V) => SQL | undefined };

/** A condition of one's own over a given value. */
export const filter = <T, V>(definition: Filtering<T, V>): Filter<T> => definition as unknown as Filter<T>;

/** A condition that is the same for every value, so that a statement need not be made for each. */
const lateFilter = <T, V>(definition: Filtering<T, Late<V>>): Filter<T> =>
  ({ ...definition, isLate: true }) as unknown as Filter<T>;

export const anyValueOf = <T>(set: Vocabulary, description: string, column: (row: T) => Expression): Filter<T> =>
  filter<T, string[]>({
    type: [enumOf(set)],
    description,
    where: (row, names) => isAnyOf(column(row), storedValues(set, names)),
  });

/** For columns that hold several values: any of them is enough. */
export const overlapping = <T>(set: Vocabulary, description: string, column: (row: T) => Expression): Filter<T> =>
  filter<T, string[]>({
    type: [enumOf(set)],
    description,
    where: (row, names) => sql`${column(row)} && ${textArray(storedValues(set, names))}`,
  });

export const anyText = <T>(
  description: string,
  column: (row: T) => Expression,
  type: object = GraphQLString,
): Filter<T> =>
  lateFilter<T, string[]>({
    type: [type],
    description,
    where: (row, values) => isAnyOf(column(row), values),
  });

export const anyCountry = <T>(description: string, column: (row: T) => Expression): Filter<T> =>
  anyText(description, column, CountryCode);

/** True, false, or left out for both. */
export const isTrue = <T>(description: string, condition: (row: T) => Expression): Filter<T> =>
  filter<T, boolean>({
    type: GraphQLBoolean,
    description,
    where: (row, value) => sql`(${condition(row)}) = ${value}`,
  });

export const onOrAfter = <T>(description: string, column: (row: T) => Expression): Filter<T> =>
  lateFilter<T, string>({ type: LocalDate, description, where: (row, day) => sql`${column(row)} >= ${day}::date` });

export const onOrBefore = <T>(description: string, column: (row: T) => Expression): Filter<T> =>
  lateFilter<T, string>({ type: LocalDate, description, where: (row, day) => sql`${column(row)} <= ${day}::date` });

/** ISCED-F fields related to any of the given: a broad field finds its detailed ones and the other way round. */
export const inFields = <T>(
  description: string,
  column: (row: T) => AnyPgColumn,
  options: { noneMeansAll: boolean },
): Filter<T> =>
  lateFilter<T, string[]>({
    type: [GraphQLString],
    description,
    where: (row, given) => {
      const codes = late(given, requireFields);
      const related = sql`exists (select from unnest(${column(row)}) field, unnest(${textArray(codes)}) code
        where starts_with(field, code) or starts_with(code, field))`;
      return options.noneMeansAll ? or(sql`cardinality(${column(row)}) = 0`, related) : related;
    },
  });

function requireFields(codes: readonly string[]): readonly string[] {
  const odd = codes.find((code) => !/^\d{2,4}$/.test(code));
  if (odd !== undefined) throw badInput(`"${odd}" is not an ISCED-F 2013 code of two to four digits.`);
  return codes;
}

interface Addressed extends PgTable {
  id: AnyPgColumn;
  slug: AnyPgColumn;
  publicationStatus: AnyPgColumn;
}

/** Rows whose tie leads to any of the given published records of `noun`, named by slug or by id. */
export const tiedTo = <T>(
  noun: string,
  description: string,
  table: Addressed,
  condition: (row: T, is: (reference: AnyPgColumn) => SQL) => SQL,
): Filter<T> =>
  lateFilter<T, string[]>({
    type: [GraphQLString],
    description,
    where: (row, keys) => {
      const ids = late(keys, (given: readonly string[]) =>
        given.map((key) => recordIdOf(noun, key)).filter((found) => found !== undefined),
      );
      return condition(
        row,
        (reference) => sql`${reference} in (select ${table.id} from ${table}
          where ${table.publicationStatus} = 'published'
            and (${table.slug} = any(${textArray(keys)}) or ${table.id} = any(${textArray(ids)}::uuid[])))`,
      );
    },
  });

const longestSearch = limits.searchCharacters.anonymous;

export interface Search {
  /** The condition that every word is found, each as `found` says. */
  matches: (found: (word: SearchWord) => SQL) => SQL;
  /** Lower is better: records that have every term as a whole word first, then those where the first term comes early. */
  rank: (searchText: Expression) => SQL;
}

/** What a search text asks for, or undefined when it asks for nothing. Text of nothing but punctuation finds nothing. */
export function toSearch(text: string | null | undefined): Search | undefined {
  if (text === null || text === undefined || text.trim() === '') return undefined;
  if ([...text].length > longestSearch) throw badInput(`A search text has at most ${longestSearch} characters.`);
  const terms = toSearchTerms(text);
  const [first] = terms;
  if (first === undefined) return { matches: () => sql`false`, rank: () => sql`0::integer` };
  const pattern = (term: string) => `%${term}%`;
  return {
    matches: (found) =>
      sql.join(
        terms.map((term) =>
          found({
            within: (text) => sql`${text} like ${pattern(term)}`,
            isIn: (text) => foldForSearch(text).includes(term),
          }),
        ),
        sql` and `,
      ),
    rank: (column) => {
      const whole = sql.join(
        terms.map((term) => sql`${column} like ${pattern(`${term.trimEnd()} `)}`),
        sql` and `,
      );
      return sql`(case when ${whole} then 0 else 100000 end + least(strpos(${column}, ${first}), 99999))`;
    },
  };
}
