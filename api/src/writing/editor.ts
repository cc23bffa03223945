import { users } from '@portolan/schema/tables';
import { eq } from 'drizzle-orm';
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
export async function getEditor(context: Context, actor: string): Promise<Editor> {
  const { viewer } = context;
  if (viewer.kind === 'account' && viewer.account.id === actor) return { id: actor, name: viewer.account.name };
  if (!uuid.test(actor)) return { id: actor, name: actor };
  const known = asked.get(context) ?? new Map<string, Promise<Editor>>();
  asked.set(context, known);
  const editor = known.get(actor) ?? readEditor(context, actor);
  known.set(actor, editor);
  return editor;
}

/** A list names few people many times: each is read once a request. */
const asked = new WeakMap<Context, Map<string, Promise<Editor>>>();
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function readEditor({ database }: Context, actor: string): Promise<Editor> {
  const [row] = await database.db.select({ name: users.name }).from(users).where(eq(users.id, actor));
  return { id: actor, name: row?.name ?? actor };
}
