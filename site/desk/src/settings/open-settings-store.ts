import type { SettingsRecord } from '../api/operations/settings.ts';
import { type Changes, noChanges } from '../edit/changes.ts';
import { keep, readKept } from '../edit/kept-changes.ts';
import { toKey } from '../edit/path.ts';
import { RecordStore } from '../edit/record-store.ts';
import { unitOf } from '../edit/unit-of.ts';
import { fieldsOf, siteSettings } from '../nouns/all.ts';

const id = 'site-settings';

/**
 * The settings while they are edited. The server keeps no drafts of them: what is changed stays in this browser until it
 * is published, and the revision that it was begun on with it.
 */
export function openSettingsStore(account: string, record: SettingsRecord): RecordStore {
  const kept = readKept(account, id);
  const store: RecordStore = new RecordStore({
    published: record.values,
    draft: kept.changes,
    unsaved: new Map(),
    revision: kept.revision ?? record.revision,
    keep: (_, revision) => keep(account, id, { changes: differing(store), revision }),
    unitOf: (path) => unitOf(fieldsOf(siteSettings.type), path),
    send: async () => ({ isSaved: true }),
  });
  return store;
}

/** What really differs from what is published. */
export const differing = (store: RecordStore): Changes =>
  new Map(store.listDifferences().map((path) => [toKey(path), store.get(path) ?? null]));

/** The revision that the changes were begun on. */
export const baseOf = (account: string, record: SettingsRecord): number =>
  readKept(account, id).revision ?? record.revision;

/** Forgets what was changed; with a record, because that is what was published. */
export function settle(account: string, store: RecordStore, published?: SettingsRecord): void {
  store.discard();
  if (published !== undefined) store.reset(published.values, noChanges, published.revision);
  keep(account, id, { changes: noChanges, revision: undefined });
}
