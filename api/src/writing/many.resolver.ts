import { nounForms } from '@portolan/drizzle/content/forms/all';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { markTranslationsCurrent } from '@portolan/drizzle/editing/mark-current';
import { reorderRecords } from '@portolan/drizzle/editing/reorder';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requirePermission } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { getAccountId } from './load-record.ts';
import { changeRecord, type RecordResult } from './mutations.ts';
import { DonePayload } from './payload.types.ts';
import { permitFor, targetOf } from './permit.ts';
import { getRecordId } from './record-id.ts';
import { getTargets, mostIds, ofOneType } from './record-ids.ts';
import { RecordPayload } from './record-payload.ts';
import { nothingRefused, refusedOr } from './refused.ts';

@Resolver()
export class ManyResolver {
  @Mutation(() => RecordPayload, {
    description: 'Says that translations are still right although their source changed. Their text stays.',
  })
  markTranslationCurrent(
    @Arg('id', () => ID, { description: 'The record, by global id.' }) id: string,
    @Arg('paths', () => [[String]], { description: 'Texts with their language, such as `["title", "ro"]`.' })
    paths: string[][],
    @Ctx() context: Context,
  ): Promise<RecordResult> {
    getAccountId(context);
    const act = () =>
      context.database.db.transaction(async (tx) => {
        const target = getRecordId(id);
        const current = await findCurrent(tx, nounForms[target.noun].type, target.recordId);
        requirePermission(context.viewer, 'translate', await targetOf(tx, target.noun, current?.record, paths));
        await markTranslationsCurrent(tx, { ...target, paths });
        return target;
      });
    return changeRecord(context, undefined, act, id);
  }

  @Mutation(() => DonePayload, { description: 'Puts siblings such as the tasks of a work package in an order.' })
  async reorder(
    @Arg('ids', () => [ID], { description: `The records in their order, by global id, at most ${mostIds}.` })
    ids: string[],
    @Ctx() context: Context,
  ): Promise<DonePayload> {
    const actor = getAccountId(context);
    const [noun, recordIds] = ofOneType(getTargets(ids));
    if (noun === undefined) return { userErrors: [] };
    return refusedOr(context, noun, async () => {
      const permit = permitFor(context.viewer, noun, 'publish');
      await context.database.db.transaction((tx) => reorderRecords(tx, { noun, recordIds, actor, permit }));
      return nothingRefused;
    });
  }
}
