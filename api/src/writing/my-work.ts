import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { findCurrent, findNoun } from '@portolan/drizzle/editing/current-record';
import { type Draft, draftedRecord } from '@portolan/drizzle/editing/drafts';
import { shownLabel } from '@portolan/drizzle/editing/label';
import {
  countUntranslated,
  countUnverified,
  listDeadlines,
  listOwnDrafts,
  listProposals,
} from '@portolan/drizzle/editing/my-work';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { may } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { getEditor } from './editor.ts';
import { instantOf } from './instant.ts';
import { Deadline, TypeCount, Untranslated, WaitingDraft } from './overview.types.ts';
import { targetOf } from './permit.ts';
import { toGlobalId } from './record-id.ts';
import { sightOf } from './sight.ts';

const deadlineDays = 30;

@ObjectType({ description: 'What the viewer may want to do next.' })
export class MyWork {
  readonly viewerId: string;

  constructor(viewerId: string) {
    this.viewerId = viewerId;
  }

  @Field(() => [WaitingDraft], { description: 'The drafts of the viewer, latest first; returned ones say why.' })
  async drafts(@Ctx() context: Context): Promise<WaitingDraft[]> {
    return toWaiting(context, await listOwnDrafts(context.database.db, this.viewerId));
  }

  @Field(() => [WaitingDraft], { description: 'Drafts of others that the viewer may publish.' })
  async proposals(@Ctx() context: Context): Promise<WaitingDraft[]> {
    const proposed = await listProposals(context.database.db, this.viewerId);
    const allowed = await Promise.all(proposed.map((draft) => mayPublish(context, draft)));
    return toWaiting(
      context,
      proposed.filter((_, index) => allowed[index]),
    );
  }

  @Field(() => [Deadline], { description: 'Calls that close and events that begin in the next thirty days.' })
  async deadlines(@Ctx() { database }: Context): Promise<Deadline[]> {
    const now = Temporal.Now.instant();
    const end = now.add({ hours: 24 * deadlineDays });
    const rows = await listDeadlines(database.db, now.toString(), end.toString());
    return rows.map(({ type, id, label, at }) => ({ id: toGlobalId(findNoun(type) as NounKey, id), type, label, at }));
  }

  @Field(() => [TypeCount], { description: 'How many published records nobody confirmed for a year.' })
  unverified(@Ctx() { database }: Context): Promise<TypeCount[]> {
    const since = Temporal.Now.plainDateISO('UTC').subtract({ years: 1 });
    return countUnverified(database.db, since.toString());
  }

  @Field(() => [Untranslated], { description: 'What is to be translated, by type and language.' })
  async untranslated(@Ctx() { database }: Context): Promise<Untranslated[]> {
    const rows = await countUntranslated(database.db);
    return rows.map((row) => ({ ...row, locale: toEnumName(row.locale) }));
  }
}

async function mayPublish({ database, viewer }: Context, draft: Draft): Promise<boolean> {
  const noun = findNoun(draft.noun) as NounKey;
  const current = await findCurrent(database.db, draft.noun, draft.recordId);
  const paths = draft.changes.map(({ path }) => path);
  const record = current?.record ?? draftedRecord({}, draft.changes);
  return may(viewer, 'publish', await targetOf(database.db, noun, record, paths)) === true;
}

async function toWaiting(context: Context, drafts: readonly Draft[]): Promise<WaitingDraft[]> {
  const told = await Promise.all(
    drafts.map(async (draft) => {
      const noun = findNoun(draft.noun) as NounKey;
      const current = await findCurrent(context.database.db, draft.noun, draft.recordId);
      const shown = current?.record ?? draftedRecord({}, draft.changes);
      const isOwnBeginning =
        current === undefined && context.viewer.kind === 'account' && context.viewer.account.id === draft.editor;
      const sight = await sightOf(context, noun, shown, isOwnBeginning);
      if (sight.isNothing) return undefined;
      return {
        id: toGlobalId(noun, draft.recordId),
        type: draft.noun,
        label: shownLabel(noun, sight.of(shown)),
        editor: await getEditor(context, draft.editor),
        state: toEnumName(draft.state),
        note: draft.note,
        isNew: current === undefined,
        updatedAt: instantOf(draft.updatedAt),
      };
    }),
  );
  return told.filter((draft) => draft !== undefined);
}
