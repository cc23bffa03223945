import { tell } from '@portolan/schema/sentences/tell';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { findCurrent } from './current-record.ts';
import { shownLabel } from './label.ts';
import { EditingRefused, type Problem, refusal } from './problems.ts';
import { type Permit, type Published, writeRecord } from './publish-changes.ts';
import { lockRecord, type Tx } from './rows.ts';
import { listUses, type Use } from './used-by.ts';

interface StatusChange {
  noun: NounKey;
  recordId: string;
  actor: string;
  reason: string;
  permit?: Permit | undefined;
}

interface Archiving extends StatusChange {
  /** Archive it although public records name it; they then show nothing there. */
  evenIfUsed?: boolean | undefined;
}

/** Takes a record off the site. Refused with the list of public records that name it, unless that is meant. */
export async function archiveRecord(tx: Tx, { evenIfUsed = false, ...change }: Archiving): Promise<Published> {
  const { noun, recordId } = change;
  await lockRecord(tx, recordId);
  if (!evenIfUsed) {
    const uses = (await listUses(tx, noun, recordId)).filter(({ status }) => status === 'published');
    if (uses.length > 0) throw stillUsed(uses);
  }
  return withStatus(tx, change, 'archived');
}

/** Brings an archived record back to the site. */
export const unarchiveRecord = (tx: Tx, change: StatusChange): Promise<Published> =>
  withStatus(tx, change, 'published');

async function withStatus(tx: Tx, change: StatusChange, status: 'archived' | 'published'): Promise<Published> {
  const { noun, recordId } = change;
  const { type } = nounForms[noun];
  await lockRecord(tx, recordId);
  const current = await findCurrent(tx, type, recordId);
  if (current === undefined) throw refusal('NOT_FOUND', tell('record.notPublished', { type }));
  return writeRecord(tx, { ...change, status }, current, current.record);
}

const mostTold = 20;

/** Says which records name one that cannot go for that reason. */
export function stillUsed(uses: readonly Use[]): EditingRefused {
  return new EditingRefused(
    uses.slice(0, mostTold).map(({ noun, type, record, fields }): Problem => {
      const told =
        noun === undefined || record === null
          ? tell('record.namedUnseen', { type, fields })
          : tell('record.named', { type, record: shownLabel(noun, record), fields });
      return { path: [], code: 'STILL_USED', ...told };
    }),
  );
}
