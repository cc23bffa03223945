import { discardDraft, saveDraft } from '@portolan/drizzle/editing/drafts';
import { listRevisions } from '@portolan/drizzle/editing/list-revisions';
import { refusal } from '@portolan/drizzle/editing/problems';
import { restoreRevision } from '@portolan/drizzle/editing/restore';
import { newRecordId } from '@portolan/schema/new-record-id';
import { tell } from '@portolan/schema/sentences/tell';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { LocalDate } from '../graphql/scalars.ts';
import { fromContract } from './contract-values.ts';
import { requireDraftPermission } from './draft-permission.ts';
import { EditableRecord } from './editable-record.ts';
import { localeType, publicationStatusType } from './enums.ts';
import { RestoreRevisionInput, SaveDraftInput } from './inputs.ts';
import { findEditable, getAccountId } from './load-record.ts';
import { changeRecord, type RecordResult } from './mutations.ts';
import { permitFor } from './permit.ts';
import { findRecordId, getRecordId } from './record-id.ts';
import { getNoun, getRecords, RecordConnection } from './record-list.ts';
import { draftOwner, RecordConditionInput, RecordOrderInput } from './record-list.types.ts';
import { RecordPayload } from './record-payload.ts';
import { DraftCheck, Revision, toRevision } from './revision.types.ts';
import { requireAnyUse, requireSightOf } from './sight.ts';
import { withSlugs } from './with-slugs.ts';

const recordId = { description: 'The record, by global id.' };

@Resolver()
export class EditingResolver {
  @Query(() => EditableRecord, {
    nullable: true,
    description: 'A record as its editors see it; null when there is none that the viewer may see.',
  })
  async record(
    @Arg('id', () => ID, recordId) id: string,
    @Ctx() context: Context,
  ): Promise<EditableRecord | undefined> {
    getAccountId(context);
    const target = findRecordId(id);
    if (target === undefined) return undefined;
    requireAnyUse(context, target.noun);
    return findEditable(context, target);
  }

  @Query(() => RecordConnection, { description: 'The records of a type as their editors see them, drafts included.' })
  records(
    @Arg('type', () => String, { description: 'The GraphQL type, as "Event".' }) type: string,
    @Arg('search', () => String, { nullable: true, description: 'Words that all must be found.' }) search: string,
    @Arg('status', () => [publicationStatusType], { nullable: true, description: 'Who can see them.' })
    status: string[],
    @Arg('missing', () => [localeType], {
      nullable: true,
      description: 'Some text is not in one of these languages.',
    })
    missing: string[],
    @Arg('older', () => [localeType], {
      nullable: true,
      description: 'A text in one of these languages is older than its source.',
    })
    older: string[],
    @Arg('verifiedBefore', () => LocalDate, { nullable: true, description: 'Not confirmed since that day, or never.' })
    verifiedBefore: string,
    @Arg('draft', () => draftOwner, { nullable: true, description: 'Somebody prepares a change.' }) draft: string,
    @Arg('where', () => [RecordConditionInput], { nullable: true, description: 'Conditions, all of which must hold.' })
    where: RecordConditionInput[],
    @Arg('orderBy', () => RecordOrderInput, { nullable: true, description: 'The order; without it by label.' })
    orderBy: RecordOrderInput,
    @Arg('first', () => Int, { nullable: true, description: 'How many from the start, 1 to 200; 20 unless said.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page begins.' })
    after: string,
    @Arg('last', () => Int, { nullable: true, description: 'How many from the end, 1 to 200.' }) last: number,
    @Arg('before', () => String, { nullable: true, description: 'The cursor before which the page ends.' })
    before: string,
    @Ctx() context: Context,
  ): Promise<RecordConnection> {
    const asked = { type, search, status, missing, older, verifiedBefore, draft, where, orderBy };
    return getRecords(context, { ...asked, first, after, last, before });
  }

  @Query(() => DraftCheck, {
    nullable: true,
    description: 'What would stop the draft of the viewer from being published; null when there is no draft.',
  })
  async validateDraft(@Arg('id', () => ID, recordId) id: string, @Ctx() context: Context): Promise<DraftCheck | null> {
    getAccountId(context);
    const target = findRecordId(id);
    const record = target && (await findEditable(context, target));
    const draft = record?.draft;
    if (draft === null || draft === undefined) return null;
    return { problems: await draft.problems(context), conflicts: await draft.conflicts(context) };
  }

  @Query(() => [Revision], { description: 'What was published of a record, latest first.' })
  async revisions(
    @Arg('id', () => ID, recordId) id: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200.' }) first: number,
    @Arg('before', () => Int, { nullable: true, description: 'Only revisions before this one.' }) before: number | null,
    @Ctx() context: Context,
  ): Promise<Revision[]> {
    getAccountId(context);
    const target = findRecordId(id);
    const record = target && (await findEditable(context, target));
    if (target === undefined || record === undefined) return [];
    const rows = await listRevisions(context.database.db, target.recordId, Math.min(Math.max(first, 1), 200), before);
    return Promise.all(rows.map((row) => toRevision(context, target.noun, row, record.sight)));
  }

  @Mutation(() => RecordPayload, {
    description: 'Keeps changes in the draft of the viewer. Nothing is published and a draft may be incomplete.',
  })
  saveDraft(
    @Arg('input', () => SaveDraftInput, { description: 'What to keep.' }) input: SaveDraftInput,
    @Ctx() context: Context,
  ): Promise<RecordResult> {
    const editor = getAccountId(context);
    const target = typeof input.id === 'string' ? findRecordId(input.id) : undefined;
    const noun = target?.noun ?? (typeof input.type === 'string' ? getNoun(input.type) : undefined);
    const act = () =>
      context.database.db.transaction(async (tx) => {
        if (noun === undefined) throw refusal('NOT_FOUND', tell('record.whichOne', {}), ['id']);
        const changes = await withSlugs(
          tx,
          input.changes.flatMap((change) => fromContract(noun, change)),
        );
        const paths = changes.map(({ path }) => path);
        const asking = { database: { db: tx }, viewer: context.viewer };
        if (target !== undefined) await requireSightOf(asking, target, paths);
        await requireDraftPermission(tx, context.viewer, noun, target?.recordId, changes);
        const made = { noun, recordId: target?.recordId ?? newRecordId() };
        const isNew = target === undefined;
        const revision = input.revision ?? undefined;
        await saveDraft(tx, { ...made, isNew, editor, changes, version: input.version, revision });
        return made;
      });
    return changeRecord(context, noun, act, input.id ?? undefined);
  }

  @Mutation(() => RecordPayload, { description: 'Throws the draft of the viewer away.' })
  discardDraft(@Arg('id', () => ID, recordId) id: string, @Ctx() context: Context): Promise<RecordResult> {
    const editor = getAccountId(context);
    const act = async () => {
      const target = getRecordId(id);
      const isGone = await discardDraft(context.database.db, target.recordId, editor);
      if (!isGone) throw refusal('NOT_FOUND', tell('draft.noneOfYours', {}));
      return target;
    };
    return changeRecord(context, undefined, act, id);
  }

  @Mutation(() => RecordPayload, {
    description: 'Publishes what an earlier revision said, all of it or some places, as a new revision.',
  })
  restoreRevision(
    @Arg('input', () => RestoreRevisionInput, { description: 'What to bring back.' }) input: RestoreRevisionInput,
    @Ctx() context: Context,
  ): Promise<RecordResult> {
    const actor = getAccountId(context);
    const act = () =>
      context.database.db.transaction(async (tx) => {
        const target = getRecordId(input.id);
        const { revision } = input;
        const reason = input.reason ?? `Brought back revision ${revision}`;
        const permit = permitFor(context.viewer, target.noun, 'restore');
        await restoreRevision(tx, { ...target, revision, paths: input.paths ?? undefined, actor, reason, permit });
        return target;
      });
    return changeRecord(context, findRecordId(input.id)?.noun, act, input.id);
  }
}
