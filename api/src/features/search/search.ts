import { limits } from '@portolan/schema/limits';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { and, type SQL, sql } from 'drizzle-orm';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/portolan-error.ts';
import { registerEnum } from '../../graphql/enums.ts';
import { Entity, RowType, Value } from '../../graphql/object-types.ts';
import { Compiler } from '../../select/compiler.ts';
import { toSearch } from '../../select/conditions.ts';
import type { AnyNoun } from '../../select/declaration.ts';
import { idPrefixOf } from '../../select/global-id.ts';
import { fetchRecords, type RecordKey } from '../../select/records.ts';
import { Selection } from '../../select/selection.ts';
import { fetchResult } from '../../select/statement.ts';

const mostResults = limits.results.anonymous;

/** What a reader looks for as such; tasks, terms and contacts are found with what they belong to. */
const searchedTypes = [
  'Partner',
  'Network',
  'Programme',
  'Call',
  'Project',
  'WorkPackage',
  'Event',
  'Document',
  'Article',
  'Page',
];
const enumNameOf = (type: string) => toEnumName(idPrefixOf(type));
const searchType = registerEnum(
  'SearchType',
  'A type of record that search looks through.',
  Object.fromEntries(searchedTypes.map((type) => [enumNameOf(type), `Records of type ${type}`])),
);

@RowType('SearchResults', 'What a search found.')
class SearchResults {
  @Value(() => Int, 'How many records match, shown or not.')
  totalCount!: number;

  @Value(() => [Entity], 'The best matches first.')
  nodes!: object[];
}

@Resolver()
export class SearchResolver {
  @Query(() => SearchResults, { description: 'Records of any type that have all words of the text.' })
  async search(
    @Arg('query', () => String, {
      description: 'Words that all must be found, each by its beginning; in quotes a phrase.',
    })
    query: string,
    @Arg('types', () => [searchType], { nullable: true, description: 'Only records of these types.' })
    types: string[] | null | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many records at most, 1 to ${mostResults}.` })
    first: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (first < 1 || first > mostResults) {
      throw badInput(`"first" is ${first}; a search gives 1 to ${mostResults} records.`);
    }
    const search = toSearch(query);
    if (search === undefined) throw badInput('"query" is empty; write what to look for.');
    const selection = new Selection(info);
    const compiler = new Compiler(context.declarations, selection);
    const each = searchedTypes
      .filter((type) => types?.includes(enumNameOf(type)) ?? true)
      .map((type) => matchesOf(compiler, compiler.nounOf(type), search));
    const found = each.length === 0 ? nothing : await fetchRanked(context, each, first);
    const parts = selection.fieldsOf(selection.typeNamed('SearchResults'), info.fieldNodes);
    const values = parts.map(async (part) => {
      if (part.name === 'nodes') return [part.key, await nodesOf(context, info, found.keys, part.nodes)];
      return [part.key, found.total];
    });
    return Object.fromEntries(await Promise.all(values));
  }
}

function matchesOf(compiler: Compiler, noun: AnyNoun, search: NonNullable<ReturnType<typeof toSearch>>): SQL {
  const place = compiler.place(noun);
  const text = place.row.searchText as never;
  return sql`select ${noun.type}::text as type, ${place.row.id} as id, ${search.rank(text)} as rank, ${place.row.sortText} as label
    from ${place.from} where ${and(
      search.matches((word) => word.within(text)),
      compiler.visible(place),
    )}`;
}

interface Found {
  total: number;
  keys: RecordKey[];
}
const nothing: Found = { total: 0, keys: [] };

async function fetchRanked(context: Context, each: SQL[], first: number): Promise<Found> {
  const statement = sql`with found as (${sql.join(each, sql` union all `)})
    select json_build_object('total', (select count(*)::int from found), 'keys', (select coalesce(
      json_agg(json_build_object('type', best.type, 'recordId', best.id) order by best.rank, best.label, best.id), '[]')
      from (select * from found order by rank, label, id limit ${sql.raw(String(first))}) best)) as result`;
  return (await fetchResult(context, statement)) as Found;
}

async function nodesOf(context: Context, info: GraphQLResolveInfo, keys: RecordKey[], nodes: readonly FieldNode[]) {
  const records = await fetchRecords(context, info, keys, nodes);
  return keys.map(({ recordId }) => records.get(recordId)).filter((record) => record !== undefined);
}
