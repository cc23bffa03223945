import { audience } from '@portolan/schema/vocabularies/audience';
import { and, sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, RowType } from '../../graphql/object-types.ts';
import { Compiler } from '../../select/compiler.ts';
import { compileConnection } from '../../select/connection.ts';
import { Selection } from '../../select/selection.ts';
import { fetchResult } from '../../select/statement.ts';

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

@Resolver()
export class OpportunitiesResolver {
  @Query(() => Opportunities, {
    description: 'What is open now: calls, programmes and events, for everybody or for some.',
  })
  opportunities(
    @Arg('audience', () => [audienceType], { nullable: true, description: 'Only what is for any of these.' })
    audiences: string[] | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const selection = new Selection(info);
    const compiler = new Compiler(context.declarations, selection);
    const columns = selection.fieldsOf(selection.typeNamed('Opportunities'), info.fieldNodes).map((field) => {
      const preset = presets[field.name];
      if (preset === undefined) throw new Error(`Nothing says how "Opportunities.${field.name}" is read.`);
      const noun = compiler.nounOf(preset.type);
      const filter = { ...preset.filter, ...(preset.hasAudience && audiences && { audience: audiences }) };
      const connection = compileConnection(compiler, noun, field, ({ row }) =>
        and(...Object.entries(filter).map(([name, value]) => noun.filters[name]?.where(row as never, value as never))),
      );
      return sql`${connection} as ${sql.identifier(field.key)}`;
    });
    return fetchResult(context, sql`select row_to_json(o) as result from (select ${sql.join(columns, sql`, `)}) o`);
  }
}
