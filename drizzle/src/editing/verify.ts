import { tell } from '@portolan/schema/sentences/tell';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { findCurrent } from './current-record.ts';
import { refusal } from './problems.ts';
import { type Permit, type Published, writeRecord } from './publish-changes.ts';
import { lockRecord, type Tx } from './rows.ts';

interface Verifying {
  noun: NounKey;
  recordId: string;
  /** The day on which somebody confirmed it. */
  today: string;
  actor: string;
  permit?: Permit | undefined;
}

/** Notes that somebody confirmed a record as it is, as a revision of its own. */
export async function verifyRecord(tx: Tx, { today, ...publishing }: Verifying): Promise<Published> {
  const { noun, recordId } = publishing;
  const { type } = nounForms[noun];
  await lockRecord(tx, recordId);
  const current = await findCurrent(tx, type, recordId);
  if (current === undefined) throw refusal('NOT_FOUND', tell('record.notPublished', { type }));
  const status = current.record.publicationStatus as 'draft' | 'published' | 'archived';
  return writeRecord(tx, { ...publishing, status, reason: 'Confirmed' }, current, {
    ...current.record,
    verifiedOn: today,
  });
}
