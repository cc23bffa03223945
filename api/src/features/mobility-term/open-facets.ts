import { mobilityTerms } from '@portolan/schema/tables';
import { iscedFields } from '@portolan/schema/vocabularies/isced-field';
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { textArray } from '../../select/conditions.ts';
import type { Facet } from '../../select/declaration.ts';

/** Whether a list of fields is related to one of some codes. */
export const openToAny = (fields: AnyPgColumn, codes: readonly string[]): SQL =>
  sql`exists (select from unnest(${fields}) field, unnest(${textArray(codes)}) code
    where starts_with(field, code) or starts_with(code, field))`;

/** The fields around the fields that any term names, and all broad ones but the unknown. */
const broadFields = iscedFields.map(({ code }): string => code).filter((code) => code.length === 2 && code !== '99');

/** Every list that a published term has in a column, by walking along its index from one list to the next. */
const listsIn = (column: AnyPgColumn): SQL => {
  const next = (beyond: SQL) => sql`(select ${column} as list from ${mobilityTerms}
    where ${mobilityTerms.publicationStatus} = 'published'${beyond} order by ${column} limit 1)`;
  return sql`with recursive named as (${next(sql``)} union all
    select ${next(sql` and ${column} > named.list`)} from named where named.list is not null)`;
};

const offeredFields = sql`(${listsIn(mobilityTerms.iscedFields)} select array_agg(distinct code) from (
  select left(field, length) as code from named cross join unnest(named.list) as field
    cross join generate_series(2, length(field)) as length
  union all select unnest(${textArray(broadFields)})) offered)`;
const offeredLevels = sql`(${listsIn(mobilityTerms.eqfLevels)}
  select array_agg(distinct level) from named cross join unnest(named.list) as level)`;

const startOf = (year: SQL | AnyPgColumn) => sql`left(${year}, 4)::int`;
const outermost = (aggregate: 'min' | 'max', year: AnyPgColumn) =>
  startOf(
    sql`(select ${sql.raw(aggregate)}(${year}) from ${mobilityTerms} where ${mobilityTerms.publicationStatus} = 'published')`,
  );
const years = sql`(select array[${outermost('min', mobilityTerms.firstAcademicYear)}, ${outermost('max', mobilityTerms.lastAcademicYear)}])`;

/** Facets that count a term wherever the filter of the same kind finds it, also where it leaves the choice open. */
export const openFacets: Record<string, Facet<typeof mobilityTerms>> = {
  OPEN_TO_FIELD: {
    description:
      'By field of study as the filter finds it, broad, narrow and detailed: a term without a field counts in every one.',
    value: (t) => t.iscedFields,
    isList: true,
    expand: (list) => sql`(select array_agg(code) from unnest(${offeredFields}) as code
      where cardinality(${list}) = 0 or exists (select from unnest(${list}) as field
        where starts_with(field, code) or starts_with(code, field)))`,
  },
  OPEN_TO_LEVEL: {
    description: 'By level of qualification as the filter finds it: a term without a level counts in every one.',
    value: (t) => t.eqfLevels,
    isList: true,
    expand: (list) => sql`(case when cardinality(${list}) = 0 then ${offeredLevels} else ${list} end)`,
  },
  ACADEMIC_YEAR: {
    description: 'By academic year in which the term holds, `2026/2027`.',
    value: (t) => sql`array[${t.firstAcademicYear}, ${t.lastAcademicYear}]`,
    isList: true,
    expand: (list) => sql`(select array_agg(year || '/' || year + 1) from generate_series(
      coalesce(${startOf(sql`${list}[1]`)}, ${years}[1]), coalesce(${startOf(sql`${list}[2]`)}, ${years}[2])) as year)`,
  },
};
