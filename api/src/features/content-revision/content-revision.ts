import { contentRevision } from '@portolan/schema/tables';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { RowType, Value } from '../../graphql/object-types.ts';
import { DateTime } from '../../graphql/scalars.ts';
import { declareRow } from '../../select/declare.ts';
import { recordRoot } from '../../select/root-field.ts';
import { fetchRoot } from '../../select/statement.ts';

@RowType('ContentRevision', 'How often the content was published. What caches or builds compares the number.')
class ContentRevision {
  @Value(() => Int, 'Rises with every publish.')
  number!: number;

  @Value(() => DateTime, 'When something was last published.')
  changedAt!: string;
}

export const contentRevisionRow = declareRow(contentRevision, { type: 'ContentRevision' });

export const contentRevisionRoot = recordRoot('ContentRevision');

@Resolver()
export class ContentRevisionResolver {
  @Query(() => ContentRevision, { description: 'The state of the content as a whole.' })
  contentRevision(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return fetchRoot(context, contentRevisionRoot, info);
  }
}
