import { users } from '@portolan/schema/tables';
import { inArray } from 'drizzle-orm';
import { Field, ID, ObjectType } from 'type-graphql';
import { mayAnywhere } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { isUuid } from './is-uuid.ts';

@ObjectType({ description: 'Who changed something: a person, a program with a key, or the importer.' })
export class Editor {
  @Field(() => ID, { description: 'The id of the account, or the name of a program.' })
  id!: string;

  @Field(() => String, { description: 'What to call them; a neutral word where the account is gone.' })
  name!: string;
}

const gone = 'Former account';

type Names = Promise<ReadonlyMap<string, string>>;

/** Actors of one request whose names are not read yet, and the statement that will read them all. */
const waiting = new WeakMap<Context, { actors: Set<string>; names: Names }>();

/** Who is behind an actor of the history. Those that are asked for together are read in one statement. */
export async function getEditor(context: Context, actor: string): Promise<Editor> {
  const { viewer } = context;
  if (viewer.kind === 'account' && viewer.account.id === actor) return { id: actor, name: viewer.account.name };
  if (!isUuid(actor)) return { id: actor, name: actor };
  let batch = waiting.get(context);
  if (batch === undefined) {
    const actors = new Set<string>();
    batch = { actors, names: readTogether(context, actors) };
    waiting.set(context, batch);
  }
  batch.actors.add(actor);
  const name = (await batch.names).get(actor) ?? gone;
  // Somebody may have given the address as the name.
  const isAddress = name.includes('@') && !mayAnywhere(viewer, 'manage_people');
  return { id: actor, name: isAddress ? (name.split('@')[0] as string) : name };
}

async function readTogether(context: Context, actors: ReadonlySet<string>): Names {
  // Once everything that can go on without an answer of the database has asked.
  await new Promise<void>((resolve) => process.nextTick(resolve));
  waiting.delete(context);
  const rows = await context.database.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...actors]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
