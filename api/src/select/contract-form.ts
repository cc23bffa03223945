import { locale as localeSet } from '@portolan/schema/vocabularies/locale';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { type GraphQLOutputType, getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import type { Expression, ValueObject } from './declaration.ts';

/** The instant as RFC 3339 in UTC, whatever the session's zone. */
const instantText = (value: Expression) => sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** An expression as the answer spells it: the GraphQL type says whether enum names, instants or decimals are meant. */
export function inContractForm(value: Expression, type: GraphQLOutputType): SQL {
  const named = getNamedType(type);
  const spelled = (one: Expression): SQL => {
    if (isEnumType(named)) return sql`upper(${one})`;
    if (named.name === 'DateTime') return instantText(one);
    if (named.name === 'Decimal') return sql`${one}::text`;
    return sql`${one}`;
  };
  if (isListType(getNullableType(type)) && isEnumType(named)) {
    return sql`(select coalesce(json_agg(${spelled(sql`item`)}), '[]') from unnest(${value}) item)`;
  }
  return spelled(value);
}

/**
 * A localised column in the asked language, else in English, else in the language it was written in. `sourceLocale` is
 * absent for rows that belong to a record; any language they have is then the last resort.
 */
export function localisedValue(text: Expression, asked: string, sourceLocale: AnyPgColumn | undefined): ValueObject {
  const wanted = localeSet.values.find((known) => toEnumName(known) === asked) ?? 'en';
  const lastResort = sourceLocale ?? sql`(select min(known) from jsonb_object_keys(${text}) known)`;
  // Every text there is a string, so that what is missing is what is null.
  const languages = [...new Set([wanted, 'en'])].map((known) => sql.raw(`'${known}'`));
  const known = sql.join(
    languages.map((language) => sql`when ${text} ? ${language} then ${language}`),
    sql` `,
  );
  const values = sql.join(
    [...languages, lastResort].map((language) => sql`${text} ->> ${language}`),
    sql`, `,
  );
  return {
    present: sql`${text} is not null`,
    members: { value: sql`coalesce(${values})`, locale: sql`(case ${known} else ${lastResort} end)` },
  };
}
