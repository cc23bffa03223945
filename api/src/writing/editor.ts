import { Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';

@ObjectType({ description: 'Who changed something: a person, a program with a key, or the importer.' })
export class Editor {
  @Field(() => ID, { description: 'The id of the account, or the name of a program.' })
  id!: string;

  @Field(() => String, { description: 'What to call them.' })
  name!: string;
}

/** Who is behind an actor of the history. */
export async function getEditor({ viewer }: Context, actor: string): Promise<Editor> {
  if (viewer.kind === 'account' && viewer.account.id === actor) return { id: actor, name: viewer.account.name };
  return { id: actor, name: actor };
}
