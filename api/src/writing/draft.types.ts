import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { readConflicts } from '@portolan/drizzle/editing/conflicts';
import type { CurrentRecord } from '@portolan/drizzle/editing/current-record';
import { findRevision } from '@portolan/drizzle/editing/current-record';
import { type Draft, draftedRecord } from '@portolan/drizzle/editing/drafts';
import { shownLabel } from '@portolan/drizzle/editing/label';
import { mergeChanges } from '@portolan/drizzle/editing/merge';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { GraphQLJSON } from 'graphql-scalars';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { DateTime } from '../graphql/scalars.ts';
import { inContract, valueInContract } from './contract-values.ts';
import { Editor } from './editor.ts';
import { draftStateType } from './enums.ts';
import { instantOf } from './instant.ts';
import { FieldChange, FieldConflict, UserError } from './payload.types.ts';
import { listProblems } from './problems-of-draft.ts';
import { toConflicts } from './refused.ts';
import type { Sight } from './sight.ts';

type Part = Record<string, unknown>;

@ObjectType({ description: 'Changes that one person prepares for a record. The public never sees them.' })
export class RecordDraft {
  readonly noun: NounKey;
  readonly stored: Draft;
  readonly current: CurrentRecord | undefined;
  readonly sight: Sight;

  constructor(noun: NounKey, stored: Draft, current: CurrentRecord | undefined, sight: Sight) {
    this.noun = noun;
    this.stored = stored;
    this.current = current;
    this.sight = sight;
  }

  @Field(() => Int, { description: 'Rises with every save; tell it with the next one.' })
  get version(): number {
    return this.stored.version;
  }

  @Field(() => draftStateType, { description: 'How far the draft has come.' })
  get state(): string {
    return toEnumName(this.stored.state);
  }

  @Field(() => String, { nullable: true, description: 'What was said when it was proposed or returned.' })
  get note(): string | null {
    return this.stored.note;
  }

  @Field(() => DateTime, { description: 'When it was last saved.' })
  get updatedAt(): string {
    return instantOf(this.stored.updatedAt);
  }

  @Field(() => [FieldChange], { description: 'What it changes.' })
  get changes(): FieldChange[] {
    return this.stored.changes.map(({ path, value }) => ({ path, value: valueInContract(this.noun, path, value) }));
  }

  @Field(() => Int, { description: 'The revision that it was begun on; 0 for a record that was never published.' })
  get baseRevision(): number {
    return this.stored.baseRevision;
  }

  @Field(() => GraphQLJSON, { description: 'The record as it was when the draft was begun.' })
  async base(@Ctx() { database }: Context): Promise<Part> {
    const base = await this.#started(database.db);
    return inContract(this.noun, this.sight.with(base).of(base));
  }

  @Field(() => GraphQLJSON, { description: 'The record as it would be with these changes, as far as they fit.' })
  async values(@Ctx() { database }: Context): Promise<Part> {
    const base = await this.#started(database.db);
    const sight = this.sight.with(base);
    const current = sight.of(this.current?.record ?? {});
    return inContract(this.noun, draftedRecord(sight.of(base), this.stored.changes, current));
  }

  @Field(() => [UserError], { description: 'What stops it from being published, the rules of the database included.' })
  problems(@Ctx() context: Context): Promise<UserError[]> {
    return listProblems(context, this.noun, this.stored);
  }

  @Field(() => [FieldConflict], { description: 'Places that were published meanwhile and say something else there.' })
  async conflicts(@Ctx() context: Context): Promise<FieldConflict[]> {
    const { db } = context.database;
    const base = await this.#started(db);
    const { conflicts } = mergeChanges(base, this.current?.record ?? {}, this.stored.changes);
    const { recordId, baseRevision } = this.stored;
    const told = await readConflicts(db, recordId, baseRevision, conflicts);
    return toConflicts(context, this.noun, told, this.sight.with(base));
  }

  async #started(db: Context['database']['db']): Promise<Part> {
    return (await findRevision(db, this.stored.recordId, this.stored.baseRevision)) ?? {};
  }
}

@ObjectType({ description: 'Changes that somebody else prepares for a record.' })
export class OtherDraft {
  readonly noun: NounKey;
  readonly stored: Draft;
  readonly sight: Sight;

  constructor(noun: NounKey, stored: Draft, editor: Editor, sight: Sight) {
    this.noun = noun;
    this.stored = stored;
    this.editor = editor;
    this.sight = sight;
  }

  @Field(() => Editor, { description: 'Who prepares them.' })
  editor: Editor;

  @Field(() => draftStateType, { description: 'How far the draft has come.' })
  get state(): string {
    return toEnumName(this.stored.state);
  }

  @Field(() => String, { nullable: true, description: 'What was said when it was proposed or returned.' })
  get note(): string | null {
    return this.stored.note;
  }

  @Field(() => DateTime, { description: 'When it was last saved.' })
  get updatedAt(): string {
    return instantOf(this.stored.updatedAt);
  }

  @Field(() => [FieldChange], { description: 'What it changes.' })
  get changes(): FieldChange[] {
    return this.#seen.map(({ path, value }) => ({ path, value: valueInContract(this.noun, path, value) }));
  }

  @Field(() => String, { description: 'What the draft calls the record.' })
  get label(): string {
    return shownLabel(this.noun, draftedRecord({}, this.#seen));
  }

  get #seen(): Draft['changes'] {
    return this.stored.changes.filter(({ path }) => !this.sight.hides(path));
  }
}
