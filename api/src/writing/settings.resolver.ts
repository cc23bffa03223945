import { changeSettings, findSettings, settingsForm } from '@portolan/drizzle/editing/site-settings';
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { requirePermission } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { DateTime } from '../graphql/scalars.ts';
import { fromContract, inContract } from './contract-values.ts';
import { ChangeInput, TakeInput } from './inputs.ts';
import { instantOf } from './instant.ts';
import { getAccountId } from './load-record.ts';
import { toChoices } from './mutations.ts';
import { FieldConflict, UserError } from './payload.types.ts';
import { nothingRefused, refusedOr } from './refused.ts';
import { withSlugs } from './with-slugs.ts';

@ObjectType({ description: 'The settings of the portal as they are edited.' })
class SiteSettingsRecord {
  @Field(() => GraphQLJSON, { description: 'What they say: texts by language, records by slug.' })
  values!: Record<string, unknown>;

  @Field(() => Int, { description: 'The revision, 0 while nobody has set the portal up.' })
  revision!: number;

  @Field(() => DateTime, { nullable: true, description: 'When they were last changed.' })
  updatedAt!: string | null;
}

@InputType({ description: 'A change of the settings of the portal.' })
class UpdateSiteSettingsInput {
  @Field(() => Int, { description: 'The revision that the change was made on; later changes of other places stay.' })
  revision!: number;

  @Field(() => [ChangeInput], { description: 'What changes.' })
  changes!: ChangeInput[];

  @Field(() => [TakeInput], { nullable: true, description: 'Whose value counts where both changed.' })
  take?: TakeInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null;
}

@ObjectType({ description: 'What became of a change of the settings of the portal.' })
class UpdateSiteSettingsPayload {
  @Field(() => SiteSettingsRecord, { description: 'The settings as they are now.' })
  record!: SiteSettingsRecord;

  @Field(() => [UserError], { description: 'What stopped it; empty when it was done.' })
  userErrors!: UserError[];

  @Field(() => [FieldConflict], { description: 'Places that somebody else changed meanwhile.' })
  conflicts!: FieldConflict[];
}

@Resolver()
export class SettingsResolver {
  @Query(() => SiteSettingsRecord, { description: 'The settings of the portal, for those who may change them.' })
  siteSettingsRecord(@Ctx() context: Context): Promise<SiteSettingsRecord> {
    requireSettings(context);
    return readSettings(context);
  }

  @Mutation(() => UpdateSiteSettingsPayload, {
    description:
      'Changes the settings of the portal at once. What others changed meanwhile stays, unless it is the same place: then the answer tells both sides and nothing is done.',
  })
  async updateSiteSettings(
    @Arg('input', () => UpdateSiteSettingsInput, { description: 'What to change.' }) input: UpdateSiteSettingsInput,
    @Ctx() context: Context,
  ): Promise<UpdateSiteSettingsPayload> {
    const actor = getAccountId(context);
    requireSettings(context);
    const done = await refusedOr(context, settingsForm, () =>
      context.database.db.transaction(async (tx) => {
        const changes = await withSlugs(
          tx,
          input.changes.flatMap((change) => fromContract(settingsForm, change)),
        );
        const reason = input.reason ?? 'Changed the settings';
        await changeSettings(tx, { base: input.revision, changes, choices: toChoices(input.take), actor, reason });
        return nothingRefused;
      }),
    );
    return { ...done, record: await readSettings(context) };
  }
}

const requireSettings = ({ viewer }: Context) => requirePermission(viewer, 'settings');

async function readSettings({ database }: Context): Promise<SiteSettingsRecord> {
  const current = await findSettings(database.db);
  return {
    values: current === undefined ? {} : inContract(settingsForm, current.record),
    revision: current?.revision ?? 0,
    updatedAt: current === undefined ? null : instantOf(current.at),
  };
}
