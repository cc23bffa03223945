import { type ChangesAsked, listChanges } from '@portolan/drizzle/editing/change-log';
import { asWritten } from '@portolan/drizzle/editing/check-record';
import { findCurrent, findNoun } from '@portolan/drizzle/editing/current-record';
import { differences } from '@portolan/drizzle/editing/differences';
import { shownLabel } from '@portolan/drizzle/editing/label';
import type { StoredRevision } from '@portolan/drizzle/editing/list-revisions';
import type { Context } from '../context.ts';
import { getEditor } from './editor.ts';
import { instantOf } from './instant.ts';
import type { LoggedChange } from './overview.types.ts';
import { toGlobalId } from './record-id.ts';
import { sightOf } from './sight.ts';

type Part = Record<string, unknown>;

/** What was published, latest first, but for records that the viewer must not know of. */
export async function listLogged(context: Context, asked: ChangesAsked): Promise<LoggedChange[]> {
  const found: LoggedChange[] = [];
  let { after } = asked;
  while (found.length < asked.most) {
    const rows = await listChanges(context.database.db, { ...asked, after });
    const told = await Promise.all(rows.map((row) => toLogged(context, row)));
    found.push(...told.filter((change) => change !== undefined));
    if (rows.length < asked.most) break;
    after = rows.at(-1)?.id;
  }
  return found.slice(0, asked.most);
}

async function toLogged(context: Context, row: StoredRevision): Promise<LoggedChange | undefined> {
  const noun = findNoun(row.noun);
  const before = asWritten((row.before ?? {}) as Part);
  const after = asWritten((row.after ?? {}) as Part);
  const last = row.after === null ? before : after;
  const current = noun && (await findCurrent(context.database.db, row.noun, row.recordId));
  const states = [before, after].filter((state) => Object.keys(state).length > 0);
  const sight = noun && (await sightOf(context, noun, current?.record ?? last)).with(...states);
  if (sight?.isNothing === true) return undefined;
  const seen = (record: Part) => sight?.of(record) ?? record;
  return {
    cursor: row.id,
    id: noun === undefined ? null : toGlobalId(noun, row.recordId),
    type: row.noun,
    label: noun === undefined ? row.noun : shownLabel(noun, seen(last)),
    revision: row.revision,
    editor: await getEditor(context, row.actor),
    at: instantOf(row.createdAt),
    reason: row.reason,
    paths: differences(seen(before), seen(after)).map(({ path }) => path),
    isDeletion: row.after === null,
  };
}
