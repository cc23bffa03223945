import { listChanges } from '@portolan/drizzle/editing/change-log';
import { asWritten } from '@portolan/drizzle/editing/check-record';
import { findNoun } from '@portolan/drizzle/editing/current-record';
import { differences } from '@portolan/drizzle/editing/differences';
import { shownLabel } from '@portolan/drizzle/editing/label';
import type { StoredRevision } from '@portolan/drizzle/editing/list-revisions';
import { refusal } from '@portolan/drizzle/editing/problems';
import { deleteView, listViews, type SavedView as Stored, saveView } from '@portolan/drizzle/editing/saved-views';
import { listUses } from '@portolan/drizzle/editing/used-by';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { may, mayAnywhere } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { badInput, forbidden } from '../errors/portolan-error.ts';
import { LocalDate } from '../graphql/scalars.ts';
import { getEditor } from './editor.ts';
import { instantOf } from './instant.ts';
import { isUuid } from './is-uuid.ts';
import { findEditable, getAccountId } from './load-record.ts';
import { MyWork } from './my-work.ts';
import { LoggedChange, SavedView, SavedViewPayload, SaveViewInput } from './overview.types.ts';
import { DonePayload } from './payload.types.ts';
import { findRecordId, toGlobalId } from './record-id.ts';
import { getNoun } from './record-list.ts';
import { RecordUse, toUse } from './record-reference.ts';
import { nothingRefused, refusedOr } from './refused.ts';

type Part = Record<string, unknown>;
const mostRows = 200;
const mostSettingsCharacters = 10_000;

@Resolver()
export class OverviewResolver {
  @Query(() => [RecordUse], { description: 'Which records name a record, public ones first.' })
  async usedBy(
    @Arg('id', () => ID, { description: 'The record, by global id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RecordUse[]> {
    getAccountId(context);
    const target = findRecordId(id);
    if (target === undefined || (await findEditable(context, target)) === undefined) return [];
    return (await listUses(context.database.db, target.noun, target.recordId)).map(toUse);
  }

  @Query(() => [LoggedChange], { description: 'What was published of all records, latest first.' })
  async changeLog(
    @Arg('person', () => ID, { nullable: true, description: 'Who published, by account.' }) person: string | null,
    @Arg('type', () => String, { nullable: true, description: 'The GraphQL type of the records.' }) type: string | null,
    @Arg('from', () => LocalDate, { nullable: true, description: 'The first day, in UTC.' }) from: string | null,
    @Arg('to', () => LocalDate, { nullable: true, description: 'The last day, in UTC.' }) to: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many, at most ${mostRows}.` }) first: number,
    @Arg('after', () => ID, { nullable: true, description: 'The cursor after which to go on.' }) after: string | null,
    @Ctx() context: Context,
  ): Promise<LoggedChange[]> {
    getAccountId(context);
    const { viewer, database } = context;
    if (!mayAnywhere(viewer, 'publish')) throw forbidden('Only people who publish see the change log.');
    if (after !== null && after !== undefined && !isUuid(after))
      throw badInput('"after" is not a cursor of this list.');
    const hidden = may(viewer, 'read_internal') === true ? [] : ['BudgetLine'];
    const most = Math.min(Math.max(first, 1), mostRows);
    const rows = await listChanges(database.db, { actor: person, type, from, to, after, most, hidden });
    return Promise.all(rows.map((row) => toLogged(context, row)));
  }

  @Query(() => MyWork, { description: 'What the viewer may want to do next.' })
  myWork(@Ctx() context: Context): MyWork {
    return new MyWork(getAccountId(context));
  }

  @Query(() => [SavedView], { description: 'The lists that the viewer kept, by name.' })
  async savedViews(
    @Arg('type', () => String, { nullable: true, description: 'Only those of this GraphQL type.' }) type: string | null,
    @Ctx() context: Context,
  ): Promise<SavedView[]> {
    return (await listViews(context.database.db, getAccountId(context), type)).map(toView);
  }

  @Mutation(() => SavedViewPayload, { description: 'Keeps a list of the desk under a name, for the viewer alone.' })
  saveView(
    @Arg('input', () => SaveViewInput, { description: 'The list.' }) input: SaveViewInput,
    @Ctx() context: Context,
  ): Promise<SavedViewPayload> {
    const editor = getAccountId(context);
    return refusedOr(context, undefined, async () => {
      const { name, settings } = input;
      getNoun(input.type);
      if (name.trim() === '' || name.length > 100) {
        throw refusal('INVALID', 'A view has a name of 1 to 100 characters.', ['name']);
      }
      if (JSON.stringify(settings).length > mostSettingsCharacters) {
        throw refusal('TOO_LONG', 'A view has settings of at most 10,000 characters.', ['settings']);
      }
      const view = await saveView(context.database.db, { editor, noun: input.type, name, settings });
      return { ...nothingRefused, view: toView(view) };
    });
  }

  @Mutation(() => DonePayload, { description: 'Forgets a list that the viewer kept.' })
  deleteView(
    @Arg('id', () => ID, { description: 'The view.' }) id: string,
    @Ctx() context: Context,
  ): Promise<DonePayload> {
    const editor = getAccountId(context);
    return refusedOr(context, undefined, async () => {
      const isGone = isUuid(id) && (await deleteView(context.database.db, editor, id));
      if (!isGone) throw refusal('NOT_FOUND', 'There is no such view.', ['id']);
      return { ...nothingRefused, id };
    });
  }
}

const toView = ({ id, noun, name, settings }: Stored): SavedView => ({ id, type: noun, name, settings });

async function toLogged(context: Context, row: StoredRevision): Promise<LoggedChange> {
  const noun = findNoun(row.noun);
  const record = (row.after ?? row.before ?? {}) as Part;
  const changes = differences(asWritten((row.before ?? {}) as Part), asWritten((row.after ?? {}) as Part));
  return {
    cursor: row.id,
    id: noun === undefined ? null : toGlobalId(noun, row.recordId),
    type: row.noun,
    label: noun === undefined ? row.noun : shownLabel(noun, record),
    revision: row.revision,
    editor: await getEditor(context, row.actor),
    at: instantOf(row.createdAt),
    reason: row.reason,
    paths: changes.map(({ path }) => path),
    isDeletion: row.after === null,
  };
}
