import type { EditingSession as Stored } from '@portolan/drizzle/editing/sessions';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { DateTime } from '../graphql/scalars.ts';
import { Editor, getEditor } from './editor.ts';
import { instantOf } from './instant.ts';

@ObjectType({ description: 'Somebody who has a record open.' })
export class EditingSession {
  @Field(() => Editor, { description: 'Who.' })
  editor!: Editor;

  @Field(() => Int, { description: 'The revision that they look at.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether they have text that is not saved yet.' })
  isDirty!: boolean;

  @Field(() => DateTime, { description: 'When their desk last said so; after a minute they count as gone.' })
  seenAt!: string;
}

@ObjectType({ description: 'Who else is at a record, and whether it changed.' })
export class EditingPresence {
  @Field(() => [EditingSession], { description: 'Who else has the record open now.' })
  sessions!: EditingSession[];

  @Field(() => Int, { description: 'The revision that is published now.' })
  revision!: number;
}

export const toSessions = (context: Context, rows: readonly Stored[]): Promise<EditingSession[]> =>
  Promise.all(
    rows.map(async ({ editor, revision, isDirty, seenAt }) => ({
      editor: await getEditor(context, editor),
      revision,
      isDirty,
      seenAt: instantOf(seenAt),
    })),
  );
