import { limits } from '@portolan/schema/limits';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/portolan-error.ts';
import { Node } from '../../graphql/object-types.ts';
import { isNoun } from '../../select/declaration.ts';
import { idPrefixOf, parseGlobalId } from '../../select/global-id.ts';
import { fetchRecords } from '../../select/records.ts';

const mostIds = limits.ids.anonymous;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'The record with that global id; null when there is none to be seen.',
  })
  async node(
    @Arg('id', () => ID, { description: 'A global id that the API gave.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const [record] = await findNodes(context, info, [id]);
    return record;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The records with these global ids, in their order; null in the place of one that is not to be seen.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `Global ids that the API gave, at most ${mostIds}.` }) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    if (ids.length > mostIds) throw badInput(`"ids" has ${ids.length} ids; ask for at most ${mostIds} at once.`);
    return findNodes(context, info, ids);
  }
}

async function findNodes(context: Context, info: GraphQLResolveInfo, ids: readonly string[]): Promise<unknown[]> {
  const types = new Map([...context.declarations.values()].filter(isNoun).map(({ type }) => [idPrefixOf(type), type]));
  const wanted = ids.map((id) => {
    const parsed = parseGlobalId(id);
    const type = parsed && types.get(parsed.prefix);
    if (parsed === undefined || type === undefined) throw badInput(`"${id}" is not an id of this API.`);
    return { type, recordId: parsed.recordId };
  });
  const found = await fetchRecords(context, info, wanted);
  return wanted.map(({ recordId }) => found.get(recordId) ?? null);
}
