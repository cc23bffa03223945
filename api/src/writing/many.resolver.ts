import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { bulkUpdate, type BulkRow as Done, undoBulk } from '@portolan/drizzle/editing/bulk';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { listRecordIds } from '@portolan/drizzle/editing/list-records';
import { markTranslationsCurrent } from '@portolan/drizzle/editing/mark-current';
import { EditingRefused, refusal } from '@portolan/drizzle/editing/problems';
import { reorderRecords } from '@portolan/drizzle/editing/reorder';
import { verifyRecord } from '@portolan/drizzle/editing/verify';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requirePermission } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors/portolan-error.ts';
import { fromContract, valueInContract } from './contract-values.ts';
import { isUuid } from './is-uuid.ts';
import { findEditable, getAccountId } from './load-record.ts';
import { BulkPayload, type BulkRow, BulkUpdateInput } from './many.types.ts';
import { changeRecord, type RecordResult } from './mutations.ts';
import { DonePayload } from './payload.types.ts';
import { permitFor, targetOf } from './permit.ts';
import { findRecordId, getRecordId, type RecordId, toGlobalId } from './record-id.ts';
import { getNoun, toAsked } from './record-list.ts';
import { RecordPayload } from './record-payload.ts';
import { nothingRefused, refusedOr, toUserErrors } from './refused.ts';
import { withSlugs } from './with-slugs.ts';

const mostIds = 100;
const mostSelected = 500;

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

  @Mutation(() => BulkPayload, { description: 'Notes that somebody confirmed records today as they are.' })
  async verifyRecords(
    @Arg('ids', () => [ID], { description: `The records, by global id, at most ${mostIds}.` }) ids: string[],
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    const actor = getAccountId(context);
    const today = Temporal.Now.plainDateISO('UTC').toString();
    const rows: BulkRow[] = [];
    for (const target of getTargets(ids)) {
      const permit = permitFor(context.viewer, target.noun, 'verify');
      const row = {
        recordId: target.recordId,
        before: null,
        after: today,
        revision: 0,
        isChanged: false,
        problems: [],
      };
      const done = await context.database.db
        .transaction((tx) => verifyRecord(tx, { ...target, today, actor, permit }))
        .then(({ revision, changes }): Done => ({ ...row, revision, isChanged: changes.length > 0 }))
        .catch((error: unknown): Done => {
          if (error instanceof EditingRefused) return { ...row, problems: error.problems };
          throw error;
        });
      rows.push(await toRow(context, target.noun, ['verifiedOn'], done));
    }
    return { rows, userErrors: [] };
  }

  @Mutation(() => BulkPayload, {
    description: 'Sets one place of many records. Each is published for itself: one that is refused stops no other.',
  })
  async bulkUpdate(
    @Arg('input', () => BulkUpdateInput, { description: 'What to set, and where.' }) input: BulkUpdateInput,
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    const actor = getAccountId(context);
    const noun = getNoun(input.type);
    const { database, viewer } = context;
    const result = await refusedOr(context, noun, async () => {
      const changes = await withSlugs(database.db, fromContract(noun, { path: input.path, value: input.value }));
      const [change] = changes;
      if (change === undefined || changes.length > 1) {
        throw refusal('NOT_POSSIBLE', 'Set a text in one language, as `["title", "fr"]`.', ['path']);
      }
      return bulkUpdate(database, {
        noun,
        recordIds: await listMeant(context, noun, input),
        change,
        isDryRun: input.dryRun,
        actor,
        reason: input.reason ?? `Set "${input.path.join('.')}" of many records`,
        permit: permitFor(viewer, noun, 'bulk', 'publish'),
      });
    });
    if (!('rows' in result)) return { rows: [], userErrors: result.userErrors };
    const rows = await Promise.all(result.rows.map((row) => toRow(context, noun, input.path, row)));
    return { id: result.id ?? null, rows, userErrors: [] };
  }

  @Mutation(() => BulkPayload, {
    description: 'Takes a change of many records back. What somebody changed since at the same place stays.',
  })
  async undoBulk(
    @Arg('id', () => ID, { description: 'What `bulkUpdate` gave.' }) id: string,
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    const actor = getAccountId(context);
    const found: { noun?: NounKey } = {};
    const result = await refusedOr(context, undefined, async () => {
      if (!isUuid(id)) throw refusal('NOT_FOUND', 'There is no such change to undo.', ['id']);
      const permitOf = (noun: NounKey) => {
        found.noun = noun;
        return permitFor(context.viewer, noun, 'bulk', 'publish');
      };
      return { rows: await undoBulk(context.database, { id, actor, permitFor: permitOf }) };
    });
    if (!('rows' in result)) return { rows: [], userErrors: result.userErrors };
    const { noun } = found;
    const rows = noun === undefined ? [] : result.rows.map((row) => toRow(context, noun, [], row));
    return { rows: await Promise.all(rows), userErrors: [] };
  }

  @Mutation(() => DonePayload, { description: 'Puts siblings such as the tasks of a work package in an order.' })
  async reorder(
    @Arg('ids', () => [ID], { description: `The records in their order, by global id, at most ${mostIds}.` })
    ids: string[],
    @Ctx() context: Context,
  ): Promise<DonePayload> {
    const actor = getAccountId(context);
    const targets = getTargets(ids);
    const [first] = targets;
    if (first === undefined) return { userErrors: [] };
    const { noun } = first;
    if (targets.some((target) => target.noun !== noun)) throw badInput('Records in one order are of one type.');
    return refusedOr(context, noun, async () => {
      const permit = permitFor(context.viewer, noun, 'publish');
      const recordIds = targets.map(({ recordId }) => recordId);
      await context.database.db.transaction((tx) => reorderRecords(tx, { noun, recordIds, actor, permit }));
      return nothingRefused;
    });
  }
}

function getTargets(ids: readonly string[]): RecordId[] {
  if (ids.length > mostIds) throw badInput(`"ids" has ${ids.length} ids; name at most ${mostIds} at once.`);
  return [...new Set(ids)].map((id) => {
    const target = findRecordId(id);
    if (target === undefined) throw badInput(`"${id}" is not an id of this API.`);
    return target;
  });
}

async function listMeant(context: Context, noun: NounKey, { ids, select }: BulkUpdateInput): Promise<string[]> {
  if (ids !== null && ids !== undefined) {
    return getTargets(ids).map(({ noun: own, recordId }) => {
      if (own !== noun) throw badInput(`"${toGlobalId(own, recordId)}" is not of the type "${nounForms[noun].type}".`);
      return recordId;
    });
  }
  if (select === null || select === undefined) throw badInput('Say which records by "ids" or by "select".');
  const asked = toAsked(context, { type: nounForms[noun].type, ...select });
  const found = await listRecordIds(context.database.db, asked, mostSelected + 1);
  if (found.length > mostSelected) {
    throw refusal('NOT_POSSIBLE', `More than ${mostSelected} records match; select fewer.`, ['select']);
  }
  return found;
}

async function toRow(context: Context, noun: NounKey, path: readonly string[], done: Done): Promise<BulkRow> {
  const id = toGlobalId(noun, done.recordId);
  const record = await findEditable(context, { noun, recordId: done.recordId });
  const seen = (value: unknown) => (record?.sight.hides(path) === true ? null : valueInContract(noun, path, value));
  return {
    id,
    label: record?.label ?? id,
    before: seen(done.before),
    after: seen(done.after),
    revision: done.revision,
    isChanged: done.isChanged,
    userErrors: toUserErrors(done.problems),
  };
}
