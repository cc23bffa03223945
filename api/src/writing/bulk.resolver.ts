import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import {
  archiveRecords,
  type BulkResult,
  bulkUpdate,
  type BulkRow as Done,
  undoBulk,
  verifyRecords,
} from '@portolan/drizzle/editing/bulk';
import { listRecordIds } from '@portolan/drizzle/editing/list-records';
import type { Path } from '@portolan/drizzle/editing/paths';
import { refusal } from '@portolan/drizzle/editing/problems';
import { tell } from '@portolan/schema/sentences/tell';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Action } from '../auth/actions.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors/portolan-error.ts';
import { ArchiveManyInput, BulkPayload, type BulkRow, BulkUpdateInput } from './bulk.types.ts';
import { fromContract, valueInContract } from './contract-values.ts';
import { isUuid } from './is-uuid.ts';
import { findEditable, getAccountId } from './load-record.ts';
import { permitFor } from './permit.ts';
import { toGlobalId } from './record-id.ts';
import { getTargets, mostIds, ofOneType } from './record-ids.ts';
import { getNoun, toAsked } from './record-list.ts';
import { refusedOr, toUserErrors } from './refused.ts';
import { withSlugs } from './with-slugs.ts';

const mostSelected = 500;

@Resolver()
export class BulkResolver {
  @Mutation(() => BulkPayload, { description: 'Notes that somebody confirmed records today as they are.' })
  async verifyRecords(
    @Arg('ids', () => [ID], { description: `Records of one type, by global id, at most ${mostIds}.` }) ids: string[],
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    const actor = getAccountId(context);
    const today = Temporal.Now.plainDateISO('UTC').toString();
    const { database, viewer } = context;
    const [noun, recordIds] = ofOneType(getTargets(ids));
    if (noun === undefined) return { rows: [], userErrors: [] };
    const permit = permitFor(viewer, noun, 'verify');
    const bulk = { noun, recordIds, isDryRun: false, actor, reason: 'Confirmed', permit };
    return toPayload(context, noun, ['verifiedOn'], () => verifyRecords(database, bulk, today));
  }

  @Mutation(() => BulkPayload, {
    description: 'Takes many records off the site. One that public records name is refused, and stops no other.',
  })
  async archiveRecords(
    @Arg('input', () => ArchiveManyInput, { description: 'Which records.' }) input: ArchiveManyInput,
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    const actor = getAccountId(context);
    const noun = getNoun(input.type);
    const { database, viewer } = context;
    return toPayload(context, noun, ['publicationStatus'], async () =>
      archiveRecords(database, {
        noun,
        recordIds: await listMeant(context, noun, input),
        isDryRun: input.dryRun,
        actor,
        reason: input.reason ?? 'Archived',
        permit: permitFor(viewer, noun, 'bulk', 'archive'),
      }),
    );
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
    return toPayload(context, noun, input.path, async () => {
      const changes = await withSlugs(database.db, fromContract(noun, { path: input.path, value: input.value }));
      const [change] = changes;
      if (change === undefined || changes.length > 1) {
        throw refusal('NOT_POSSIBLE', tell('bulk.oneLanguage', {}), ['path']);
      }
      const bulk = {
        noun,
        recordIds: await listMeant(context, noun, input),
        isDryRun: input.dryRun,
        actor,
        reason: input.reason ?? `Set "${input.path.join('.')}" of many records`,
        permit: permitFor(viewer, noun, 'bulk', 'publish'),
      };
      return bulkUpdate(database, bulk, change);
    });
  }

  @Mutation(() => BulkPayload, {
    description: 'Takes a change of many records back. What somebody changed since at the same place stays.',
  })
  async undoBulk(
    @Arg('id', () => ID, { description: 'What `bulkUpdate`, `archiveRecords` or `verifyRecords` gave.' }) id: string,
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    const actor = getAccountId(context);
    const found: { noun?: NounKey } = {};
    const result = await refusedOr(context, undefined, async () => {
      if (!isUuid(id)) throw refusal('NOT_FOUND', tell('bulk.notFound', {}), ['id']);
      const permitOf = (noun: NounKey, places: readonly Path[]) => {
        found.noun = noun;
        return permitFor(context.viewer, noun, ...actionsOf(places));
      };
      return { rows: await undoBulk(context.database, { id, actor, permitFor: permitOf }) };
    });
    if (!('rows' in result)) return { rows: [], userErrors: result.userErrors };
    const { noun } = found;
    const rows = noun === undefined ? [] : result.rows.map((row) => toRow(context, noun, [], row));
    return { rows: await Promise.all(rows), userErrors: [] };
  }
}

/** Whoever may make a change may take it back. */
function actionsOf(places: readonly Path[]): Action[] {
  const isOnly = (field: string) => places.every((path) => path.length === 1 && path[0] === field);
  if (isOnly('verifiedOn')) return ['verify'];
  return isOnly('publicationStatus') ? ['bulk', 'archive'] : ['bulk', 'publish'];
}

async function toPayload(
  context: Context,
  noun: NounKey,
  path: readonly string[],
  act: () => Promise<BulkResult>,
): Promise<BulkPayload> {
  const result = await refusedOr(context, noun, act);
  if (!('rows' in result)) return { rows: [], userErrors: result.userErrors };
  const rows = await Promise.all(result.rows.map((row) => toRow(context, noun, path, row)));
  return { id: result.id ?? null, rows, userErrors: [] };
}

async function listMeant(context: Context, noun: NounKey, { ids, select }: ArchiveManyInput): Promise<string[]> {
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
    throw refusal('NOT_POSSIBLE', tell('bulk.tooMany', { most: mostSelected }), ['select']);
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
