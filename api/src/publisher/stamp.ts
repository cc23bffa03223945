import { isOtherTime, listChanges } from '@portolan/drizzle/content-changes';
import type { Database } from '@portolan/drizzle/database';
import type { ReleaseFacts, RendererOrders } from '@portolan/schema/renderer';
import { contentRevision, siteSettings } from '@portolan/schema/tables';
import { idPrefixOf } from '../select/global-id.ts';
import type { BuildCause } from './build-rows.ts';

/** Everything that decides how the portal looks. A portal with this stamp need not be built again. */
export interface Stamp {
  content: { number: number; changedAt: string };
  /** What is open or upcoming depends on it. In UTC. */
  day: string;
  /** What pages are made with: sources, languages, addresses. */
  setup: string;
}

export async function readStamp(db: Database['db'], setup: string): Promise<Stamp> {
  const [content = { number: 0, changedAt: '' }] = await db
    .select({ number: contentRevision.number, changedAt: contentRevision.changedAt })
    .from(contentRevision);
  return { content, day: Temporal.Now.plainDateISO('UTC').toString(), setup };
}

/** Why the portal `live` is not the one that `wanted` asks for; undefined when it is. */
export function findCause(live: string | undefined, wanted: Stamp): BuildCause | undefined {
  if (live === undefined) return 'first';
  const { content, day, setup } = JSON.parse(live) as Stamp;
  if (setup !== wanted.setup) return 'setup';
  if (content.number !== wanted.content.number || content.changedAt !== wanted.content.changedAt) return 'content';
  return day === wanted.day ? undefined : 'day';
}

/** What is another than in the live release, where the portal that `wanted` asks for differs by nothing else; else undefined. */
export async function findChanges(
  database: Database,
  live: ReleaseFacts | undefined,
  wanted: Stamp,
): Promise<RendererOrders['release']['ask']['changes']> {
  if (live === undefined || live.stamp === '') return undefined;
  const { content, day, setup } = JSON.parse(live.stamp) as Stamp;
  if (setup !== wanted.setup || day !== wanted.day) return undefined;
  const at = Temporal.Now.instant().toString();
  if (await isOtherTime(database, live.madeAt, at)) return undefined;
  const changes = await listChanges(database, content, wanted.content.number);
  if (changes === undefined) return undefined;
  const reworded = changes.reworded.map(({ type, recordId, table, columns }) => ({
    id: `${idPrefixOf(type)}_${recordId}`,
    table,
    columns,
  }));
  return { since: live.id, at, tables: changes.tables, reworded };
}

/** The languages that the settings of the portal name, in the order of the contract; none means all. */
export async function listShownLocales(db: Database['db']): Promise<readonly string[]> {
  const [row] = await db.select({ locales: siteSettings.locales }).from(siteSettings);
  return row?.locales ?? [];
}
