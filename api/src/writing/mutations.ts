import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { saveDraft } from '@portolan/drizzle/editing/drafts';
import type { Choice } from '@portolan/drizzle/editing/merge';
import type { Change } from '@portolan/drizzle/editing/paths';
import { refusal } from '@portolan/drizzle/editing/problems';
import { publishChanges } from '@portolan/drizzle/editing/publish-changes';
import { publishDraft } from '@portolan/drizzle/editing/publish-draft';
import { newRecordId } from '@portolan/schema/new-record-id';
import { tell } from '@portolan/schema/sentences/tell';
import type { Context } from '../context.ts';
import { changesFromInput } from './contract-values.ts';
import { requireDraftPermission } from './draft-permission.ts';
import type { EditableRecord } from './editable-record.ts';
import { findEditable, getAccountId } from './load-record.ts';
import { permitFor } from './permit.ts';
import { findRecordId, getRecordId, type RecordId } from './record-id.ts';
import { nothingRefused, type Refusal, refusedOr } from './refused.ts';
import { requireSightOf, sightOfId } from './sight.ts';
import { withSlugs } from './with-slugs.ts';

type Part = Record<string, unknown>;

/** What a mutation of one record gives back. */
export interface RecordResult extends Refusal {
  target?: RecordId;
  record?: EditableRecord | undefined;
}

/** Runs a change of one record and shows the record as it is then, or as it was where it was refused. */
export async function changeRecord(
  context: Context,
  noun: NounKey | undefined,
  act: () => Promise<RecordId>,
  id?: string,
): Promise<RecordResult> {
  getAccountId(context);
  const shown = id === undefined ? undefined : findRecordId(id);
  const sight = shown && (await sightOfId(context, shown));
  const actSeeing = async () => {
    if (sight?.isNothing === true) throw refusal('NOT_FOUND', tell('record.notSeen', { id: id ?? '' }), ['id']);
    return { ...nothingRefused, target: await act() };
  };
  const result = await refusedOr(context, noun, actSeeing, sight);
  const target = 'target' in result ? result.target : shown;
  return { ...result, ...(target && { target, record: await findEditable(context, target) }) };
}

interface Creating {
  values: Part;
  draft?: boolean | null;
  reason?: string | null;
}

export function createRecord(context: Context, noun: NounKey, input: Creating): Promise<RecordResult> {
  const actor = getAccountId(context);
  const { db } = context.database;
  return changeRecord(context, noun, () =>
    db.transaction(async (tx) => {
      const changes = await withSlugs(tx, changesFromInput(noun, input.values));
      const recordId = newRecordId();
      if (input.draft === true) {
        await requireDraftPermission(tx, context.viewer, noun, undefined, changes);
        await saveDraft(tx, { noun, recordId, isNew: true, editor: actor, changes, version: 0 });
      } else {
        const reason = input.reason ?? `Made the ${nounForms[noun].type}`;
        const permit = permitFor(context.viewer, noun, 'publish');
        await publishChanges(tx, { noun, recordId, base: 0, changes, actor, reason, permit });
      }
      return { noun, recordId };
    }),
  );
}

interface Updating {
  id: string;
  revision: number;
  values: Part;
  reason?: string | null;
  take?: readonly Taken[] | null;
}

export interface Taken {
  path: string[];
  side: string;
}

export const toChoices = (take: readonly Taken[] | null | undefined): Choice[] =>
  (take ?? []).map(({ path, side }) => ({ path, side: side === 'MINE' ? 'mine' : 'theirs' }));

export function updateRecord(context: Context, noun: NounKey, input: Updating): Promise<RecordResult> {
  const actor = getAccountId(context);
  const act = () =>
    context.database.db.transaction(async (tx) => {
      const target = getRecordId(input.id, noun);
      const changes: Change[] = await withSlugs(tx, changesFromInput(noun, input.values));
      await requireSightOf(
        { database: { db: tx }, viewer: context.viewer },
        target,
        changes.map(({ path }) => path),
      );
      await publishChanges(tx, {
        ...target,
        base: input.revision,
        changes,
        choices: toChoices(input.take),
        actor,
        reason: input.reason ?? 'Updated',
        permit: permitFor(context.viewer, noun, 'publish'),
      });
      return target;
    });
  return changeRecord(context, noun, act, input.id);
}

interface Publishing {
  id: string;
  editor?: string | null;
  take?: readonly Taken[] | null;
  reason?: string | null;
}

export function publishRecordDraft(context: Context, noun: NounKey, input: Publishing): Promise<RecordResult> {
  const actor = getAccountId(context);
  const act = () =>
    context.database.db.transaction(async (tx) => {
      const target = getRecordId(input.id, noun);
      await publishDraft(tx, {
        ...target,
        editor: input.editor ?? actor,
        choices: toChoices(input.take),
        actor,
        reason: input.reason ?? 'Published a draft',
        permit: permitFor(context.viewer, noun, 'publish'),
      });
      return target;
    });
  return changeRecord(context, noun, act, input.id);
}
