import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { asWritten } from '@portolan/drizzle/editing/check-record';
import { differences } from '@portolan/drizzle/editing/differences';
import type { StoredRevision } from '@portolan/drizzle/editing/list-revisions';
import { valueAt } from '@portolan/drizzle/editing/paths';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { DateTime } from '../graphql/scalars.ts';
import { valueInContract } from './contract-values.ts';
import { Editor, getEditor } from './editor.ts';
import { instantOf } from './instant.ts';
import { FieldConflict, UserError } from './payload.types.ts';
import type { Sight } from './sight.ts';

@ObjectType({ description: 'One place that a revision changed.' })
class RevisionChange {
  @Field(() => [String], { description: 'The place, such as `["title", "fr"]`.' })
  path!: string[];

  @Field(() => GraphQLJSON, { nullable: true, description: 'What stood there before.' })
  before!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What stands there since.' })
  after!: unknown;
}

@ObjectType({ description: 'One publish of a record.' })
export class Revision {
  @Field(() => Int, { description: 'Its number, from 1.' })
  revision!: number;

  @Field(() => Editor, { description: 'Who published.' })
  editor!: Editor;

  @Field(() => DateTime, { description: 'When it was published.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Why, as it was given.' })
  reason!: string | null;

  @Field(() => [RevisionChange], { description: 'What it changed, place by place.' })
  changes!: RevisionChange[];
}

@ObjectType({ description: 'Whether a draft could be published.' })
export class DraftCheck {
  @Field(() => [UserError], { description: 'What stops it, the rules of the database included.' })
  problems!: UserError[];

  @Field(() => [FieldConflict], { description: 'Places that were published meanwhile and say something else there.' })
  conflicts!: FieldConflict[];
}

export async function toRevision(
  context: Context,
  noun: NounKey,
  row: StoredRevision,
  sight: Sight,
): Promise<Revision> {
  const before = asWritten((row.before ?? {}) as Record<string, unknown>);
  const after = asWritten((row.after ?? {}) as Record<string, unknown>);
  const seen = sight.with(before, after);
  const changes = differences(seen.of(before), seen.of(after));
  const spell = (path: string[], record: object) => valueInContract(noun, path, valueAt(record, path) ?? null);
  return {
    revision: row.revision,
    editor: await getEditor(context, row.actor),
    at: instantOf(row.createdAt),
    reason: row.reason,
    changes: changes.map(({ path }) => ({
      path,
      before: spell(path, before),
      after: spell(path, after),
    })),
  };
}
