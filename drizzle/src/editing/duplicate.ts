import { tell } from '@portolan/schema/sentences/tell';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { asWritten } from './check-record.ts';
import { findCurrent } from './current-record.ts';
import { differences } from './differences.ts';
import { type Draft, saveDraft } from './drafts.ts';
import { refusal } from './problems.ts';
import type { Tx } from './rows.ts';
import { shiftDates } from './shift-dates.ts';

interface Duplicating {
  noun: NounKey;
  recordId: string;
  newId: string;
  slug: string;
  /** By how many days dates move, as to the next year. */
  shiftDays: number;
  editor: string;
}

/** What nobody has confirmed of the new record, or what is told of it elsewhere. */
const notTaken = new Set(['publicationStatus', 'verifiedOn']);

/** Begins a draft of a new record that says what a published one says. Nothing is published. */
export async function duplicateRecord(tx: Tx, given: Duplicating): Promise<Draft> {
  const { noun, recordId, newId, slug, shiftDays, editor } = given;
  const form = nounForms[noun];
  const current = await findCurrent(tx, form.type, recordId);
  if (current === undefined) throw refusal('NOT_FOUND', tell('record.notPublished', { type: form.type }));
  const taken = Object.entries(asWritten(current.record)).filter(([field]) => !notTaken.has(field));
  const record = { ...shiftDates(form, Object.fromEntries(taken), shiftDays), slug };
  const changes = differences({}, record);
  return saveDraft(tx, { noun, recordId: newId, isNew: true, editor, changes, version: 0 });
}
