import { audience } from '@portolan/schema/vocabularies/audience';
import { and, sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, RowType } from '../../graphql/object-types.ts';
import { compileConnection } from '../../select/connection.ts';
import type { RootField } from '../../select/root-field.ts';
import { known } from '../../select/slot.ts';
import { fetchRoot } from '../../select/statement.ts';

const audienceType = enumOf(audience);

@RowType('Opportunities', 'What one can take part in or apply for now.')
class Opportunities {
  @Connection('Call', 'Calls that are open now.')
  calls!: object;

  @Connection('Programme', 'Programmes with an edition that takes applications now; they name no audience.')
  programmes!: object;

  @Connection('Event', 'Events that are not over.')
  events!: object;
}

/** The filters that make a list one of opportunities, beside those that the query gives. */
const presets: Record<string, { type: string; filter: Record<string, unknown>; hasAudience: boolean }> = {
  calls: { type: 'Call', filter: { status: ['OPEN'] }, hasAudience: true },
  programmes: { type: 'Programme', filter: { isOpen: true }, hasAudience: false },
  events: { type: 'Event', filter: { isUpcoming: true, status: ['SCHEDULED', 'POSTPONED'] }, hasAudience: true },
};

export const opportunitiesRoot: RootField = {
  compile: (compiler, root) => {
    const audiences = known(root.args.audience as string[] | null | undefined);
    const columns = compiler.selection
      .fieldsOf(compiler.selection.typeNamed('Opportunities'), root.nodes)
      .map((field) => {
        if (field.name === '__typename') return sql`'Opportunities'::text as ${sql.identifier(field.key)}`;
        const preset = presets[field.name];
        if (preset === undefined) throw new Error(`Nothing says how "Opportunities.${field.name}" is read.`);
        const noun = compiler.nounOf(preset.type);
        const filter = { ...preset.filter, ...(preset.hasAudience && audiences && { audience: audiences }) };
        const connection = compileConnection(compiler, noun, field, ({ row }) =>
          and(
            ...Object.entries(filter).map(([name, value]) => noun.filters[name]?.where(row as never, value as never)),
          ),
        );
        return sql`${connection} as ${sql.identifier(field.key)}`;
      });
    return sql`(select row_to_json(o) from (select ${sql.join(columns, sql`, `)}) o)`;
  },
};

@Resolver()
export class OpportunitiesResolver {
  @Query(() => Opportunities, {
    description: 'What is open now: calls, programmes and events, for everybody or for some.',
  })
  opportunities(
    @Arg('audience', () => [audienceType], { nullable: true, description: 'Only what is for any of these.' })
    _audiences: string[] | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return fetchRoot(context, opportunitiesRoot, info);
  }
}
