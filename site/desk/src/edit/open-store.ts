import { client, findFailure } from '../api/client.ts';
import { type EditableRecord, saveDraft } from '../api/operations/record.ts';
import type { FormField } from '../nouns/form-field.ts';
import type { Changes } from './changes.ts';
import { keep, readKept } from './kept-changes.ts';
import { fromKey, toKey } from './path.ts';
import { RecordStore, type SaveAnswer } from './record-store.ts';
import { unitOf } from './unit-of.ts';

/** The changes of the server's draft of a record. */
export const draftOf = ({ draft }: EditableRecord): Changes =>
  new Map((draft?.changes ?? []).map(({ path, value }) => [toKey(path), value ?? null]));

/** The store of a record that was read, with what only this browser knows on top. */
export function openStore(account: string, record: EditableRecord, fields: readonly FormField[]): RecordStore {
  const { id } = record;
  let version = record.draft?.version ?? 0;
  const kept = readKept(account, id);
  const send = async (changes: Changes, revision: number): Promise<SaveAnswer> => {
    const input = {
      id,
      version,
      revision,
      changes: [...changes].map(([key, value]) => ({ path: [...fromKey(key)], value })),
    };
    const result = await client.mutation(saveDraft, { input }).toPromise();
    const failure = findFailure(result);
    if (failure !== undefined) return { isSaved: false, why: failure };
    const payload = result.data?.result;
    const [wrong] = payload?.userErrors ?? [];
    if (wrong !== undefined) return { isSaved: false, why: wrong };
    version = payload?.record?.draft?.version ?? version;
    return { isSaved: true };
  };
  return new RecordStore({
    published: record.values ?? {},
    draft: draftOf(record),
    unsaved: kept.changes,
    revision: kept.revision ?? record.revision,
    keep: (changes, revision) => keep(account, id, { changes, revision }),
    unitOf: (path) => unitOf(fields, path),
    send,
  });
}
