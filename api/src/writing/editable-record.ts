import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import type { CurrentRecord } from '@portolan/drizzle/editing/current-record';
import type { Draft } from '@portolan/drizzle/editing/drafts';
import { draftedRecord } from '@portolan/drizzle/editing/drafts';
import { shownLabel } from '@portolan/drizzle/editing/label';
import { listWaiting } from '@portolan/drizzle/editing/schedules';
import { listSessions } from '@portolan/drizzle/editing/sessions';
import { readTextStates } from '@portolan/drizzle/editing/translation-states';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { GraphQLJSON } from 'graphql-scalars';
import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { action } from '../auth/actions.ts';
import { may } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { DateTime } from '../graphql/scalars.ts';
import { inContract } from './contract-values.ts';
import { OtherDraft, RecordDraft } from './draft.types.ts';
import { Editor, getEditor } from './editor.ts';
import { actionType, publicationStatusType } from './enums.ts';
import { instantOf } from './instant.ts';
import { targetOf } from './permit.ts';
import { publicPathOf } from './public-path.ts';
import { toGlobalId } from './record-id.ts';
import { listReferences, listSeenUses, RecordReference } from './record-reference.ts';
import { Schedule, toSchedule } from './schedule.types.ts';
import { EditingSession, toSessions } from './session.types.ts';
import type { Sight } from './sight.ts';
import { listTextTranslations, TextTranslation } from './translation.types.ts';

type Part = Record<string, unknown>;

interface RecordParts {
  noun: NounKey;
  recordId: string;
  current: CurrentRecord | undefined;
  drafts: readonly Draft[];
  viewerId: string;
  sight: Sight;
}

@ObjectType({ description: 'A record as its editors see it: what is published, and what they prepare beside it.' })
export class EditableRecord {
  readonly noun: NounKey;
  readonly recordId: string;
  readonly current: CurrentRecord | undefined;
  readonly drafts: readonly Draft[];
  readonly viewerId: string;
  readonly sight: Sight;

  constructor({ noun, recordId, current, drafts, viewerId, sight }: RecordParts) {
    this.noun = noun;
    this.recordId = recordId;
    this.current = current;
    this.drafts = drafts;
    this.viewerId = viewerId;
    this.sight = sight;
  }

  /** What is published; without that what the draft of the viewer, or of anybody, makes of nothing. */
  get shown(): Part {
    if (this.current !== undefined) return this.current.record;
    const draft = this.own ?? this.drafts[0];
    return draft === undefined ? {} : draftedRecord({}, draft.changes);
  }

  get own(): Draft | undefined {
    return this.drafts.find(({ editor }) => editor === this.viewerId);
  }

  @Field(() => ID, { description: 'Global id; the one that the record has once it is published.' })
  get id(): string {
    return toGlobalId(this.noun, this.recordId);
  }

  @Field(() => String, { description: 'The GraphQL type of the record.' })
  get type(): string {
    return nounForms[this.noun].type;
  }

  @Field(() => String, { nullable: true, description: 'The part of its address that names the record.' })
  get slug(): string | null {
    return (this.shown.slug as string | undefined) ?? null;
  }

  @Field(() => String, { description: 'What lists of editors call the record.' })
  get label(): string {
    return shownLabel(this.noun, this.sight.of(this.shown));
  }

  @Field(() => Int, { description: 'The revision that is published, 0 for a record that never was.' })
  get revision(): number {
    return this.current?.revision ?? 0;
  }

  @Field(() => publicationStatusType, { description: 'Who can see the record.' })
  get status(): string {
    return toEnumName((this.current?.record.publicationStatus as string | undefined) ?? 'draft');
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was last published.' })
  get updatedAt(): string | null {
    return this.current === undefined ? null : instantOf(this.current.at);
  }

  @Field(() => Editor, { nullable: true, description: 'Who last published it.' })
  updatedBy(@Ctx() context: Context): Promise<Editor> | null {
    return this.current === undefined ? null : getEditor(context, this.current.actor);
  }

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      'What is published, in the shape of the input of its type, without internal data that the viewer may not read; null when nothing is.',
  })
  get values(): Part | null {
    return this.current === undefined ? null : inContract(this.noun, this.sight.of(this.current.record));
  }

  @Field(() => [actionType], { description: 'What the viewer may do to the record; texts apart for translators.' })
  async allowed(@Ctx() { database, viewer }: Context): Promise<string[]> {
    const target = await targetOf(database.db, this.noun, this.shown);
    const locales = viewer.kind === 'account' ? viewer.grants.flatMap((grant) => grant.locales ?? []) : [];
    const isAllowed = (name: (typeof action.values)[number]) =>
      may(viewer, name, target) === true || may(viewer, name, { ...target, locales }) === true;
    return action.values.filter(isAllowed).map(toEnumName);
  }

  @Field(() => [ID], {
    description: 'The partners and projects whose record it is, by global id; none for a shared one.',
  })
  async owners(@Ctx() { database }: Context): Promise<string[]> {
    const { owners } = await targetOf(database.db, this.noun, this.shown);
    return [
      ...owners.partners.map((id) => toGlobalId('partners', id)),
      ...owners.projects.map((id) => toGlobalId('projects', id)),
    ];
  }

  @Field(() => [TextTranslation], { description: 'How far each published text is translated.' })
  async translations(@Ctx() { database }: Context): Promise<TextTranslation[]> {
    if (this.current === undefined) return [];
    return listTextTranslations(this.sight.of(this.current.record), await readTextStates(database.db, this.recordId));
  }

  @Field(() => RecordDraft, { nullable: true, description: 'What the viewer prepares for the record.' })
  get draft(): RecordDraft | null {
    return this.own === undefined ? null : new RecordDraft(this.noun, this.own, this.current, this.sight);
  }

  @Field(() => [OtherDraft], { description: 'What others prepare for it.' })
  otherDrafts(@Ctx() context: Context): Promise<OtherDraft[]> {
    const others = this.drafts.filter(({ editor }) => editor !== this.viewerId);
    return Promise.all(
      others.map(async (draft) => new OtherDraft(this.noun, draft, await getEditor(context, draft.editor), this.sight)),
    );
  }

  @Field(() => [EditingSession], { description: 'Who else has the record open now.' })
  async presence(@Ctx() context: Context): Promise<EditingSession[]> {
    return toSessions(context, await listSessions(context.database.db, this.recordId, this.viewerId));
  }

  @Field(() => [Schedule], { description: 'Changes whose time is set, soonest first.' })
  async schedule(@Ctx() context: Context): Promise<Schedule[]> {
    const waiting = await listWaiting(context.database.db, this.recordId);
    return Promise.all(waiting.map((row) => toSchedule(context, row)));
  }

  @Field(() => Int, { description: 'How many records name it; `usedBy` tells which.' })
  async usedByCount(@Ctx() context: Context): Promise<number> {
    return (await listSeenUses(context, this)).length;
  }

  @Field(() => [RecordReference], { description: 'The records that it names, in its draft where the viewer has one.' })
  references(@Ctx() context: Context): Promise<RecordReference[]> {
    const draft = this.own;
    const shown = this.sight.of(this.current?.record ?? {});
    const record = draft === undefined ? this.sight.of(this.shown) : draftedRecord(shown, draft.changes);
    return listReferences(context, this.noun, record);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Its address on the portal after the language, as `/events/open-day/`; null when nobody sees it.',
  })
  get publicPath(): string | null {
    return publicPathOf(this.noun, this.current?.record);
  }
}
