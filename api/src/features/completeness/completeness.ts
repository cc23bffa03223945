import { locale } from '@portolan/schema/vocabularies/locale';
import { and, getTableColumns, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { enumOf } from '../../graphql/enums.ts';
import { RowType, Value } from '../../graphql/object-types.ts';
import type { Compiler } from '../../select/compiler.ts';
import type { AnyNoun } from '../../select/declaration.ts';
import type { RootField } from '../../select/root-field.ts';
import { fetchRoot } from '../../select/statement.ts';

@RowType('Completeness', 'How far the records of one type are translated into one language.')
class Completeness {
  @Value(() => String, 'The GraphQL type of the records.')
  type!: string;

  @Value(enumOf(locale), 'The language.')
  locale!: string;

  @Value(() => Int, 'How many records there are.')
  total!: number;

  @Value(() => Int, 'How many have their title or name in the language.')
  named!: number;

  @Value(() => Int, 'How many have every text that they have at all in the language.')
  complete!: number;
}

export const completenessRoot: RootField = {
  compile: (compiler, { nodes }) => {
    const each = compiler
      .nouns()
      .filter((noun) => localisedColumns(noun).length > 0)
      .flatMap((noun) => locale.values.map((language) => countOf(compiler, noun, language)));
    const object = compiler.jsonOfMembers(compiler.selection.typeNamed('Completeness'), nodes, {
      type: sql`counted.type`,
      locale: sql`counted.locale`,
      total: sql`counted.total`,
      named: sql`counted.named`,
      complete: sql`counted.complete`,
    });
    return sql`(select json_agg(${object} order by counted.type, counted.locale)
      from (${sql.join(each, sql` union all `)}) counted)`;
  },
};

@Resolver()
export class CompletenessResolver {
  @Query(() => [Completeness], {
    description: 'For each type of record and each language of the portal, how much of it is translated.',
  })
  completeness(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return fetchRoot(context, completenessRoot, info);
  }
}

const localisedColumns = ({ table }: AnyNoun) =>
  Object.entries(getTableColumns(table as PgTable)).flatMap(([name, { columnType }]) =>
    columnType === 'PgJsonb' ? [name] : [],
  );

function countOf(compiler: Compiler, noun: AnyNoun, language: string): SQL {
  const place = compiler.place(noun);
  const has = (text: unknown) => sql`${text as SQL} ? ${language}::text`;
  const complete = and(
    ...localisedColumns(noun).map((name) => {
      const column = place.row[name] as AnyPgColumn;
      return or(sql`${column} is null`, has(column));
    }),
  );
  return sql`select ${noun.type}::text as type, ${language}::text as locale, count(*)::int as total,
    count(*) filter (where ${has(noun.label(place.row as never))})::int as named,
    count(*) filter (where ${complete})::int as complete
    from ${place.from} where ${compiler.visible(place)}`;
}
