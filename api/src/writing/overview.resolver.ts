import { refusal } from '@portolan/drizzle/editing/problems';
import { deleteView, listViews, type SavedView as Stored, saveView } from '@portolan/drizzle/editing/saved-views';
import { tell } from '@portolan/schema/sentences/tell';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { mayAnywhere } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { badInput, forbidden } from '../errors/portolan-error.ts';
import { LocalDate } from '../graphql/scalars.ts';
import { isUuid } from './is-uuid.ts';
import { findEditable, getAccountId } from './load-record.ts';
import { listLogged } from './logged-changes.ts';
import { MyWork } from './my-work.ts';
import { LoggedChange, SavedView, SavedViewPayload, SaveViewInput } from './overview.types.ts';
import { DonePayload } from './payload.types.ts';
import { findRecordId } from './record-id.ts';
import { getNoun } from './record-list.ts';
import { listSeenUses, RecordUse, toUse } from './record-reference.ts';
import { nothingRefused, refusedOr } from './refused.ts';

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
    return (await listSeenUses(context, target)).map(toUse);
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
    if (!mayAnywhere(context.viewer, 'publish')) throw forbidden(tell('may.seeChanges', {}));
    if (after !== null && after !== undefined && !isUuid(after))
      throw badInput('"after" is not a cursor of this list.');
    const most = Math.min(Math.max(first, 1), mostRows);
    return listLogged(context, { actor: person, type, from, to, after, most });
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
      const { name } = input;
      // An object that stands in the query itself has no prototype, which Drizzle cannot take.
      const settings = structuredClone(input.settings);
      getNoun(input.type);
      if (name.trim() === '' || name.length > 100) {
        throw refusal('INVALID', tell('view.name', {}), ['name']);
      }
      if (JSON.stringify(settings).length > mostSettingsCharacters) {
        throw refusal('TOO_LONG', tell('view.tooLong', {}), ['settings']);
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
      if (!isGone) throw refusal('NOT_FOUND', tell('view.notFound', {}), ['id']);
      return { ...nothingRefused, id };
    });
  }
}

const toView = ({ id, noun, name, settings }: Stored): SavedView => ({ id, type: noun, name, settings });
