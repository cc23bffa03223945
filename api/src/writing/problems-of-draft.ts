import type { NounKey } from '@portolan/drizzle/content/noun-form';
import type { Draft } from '@portolan/drizzle/editing/drafts';
import { publishChanges } from '@portolan/drizzle/editing/publish-changes';
import { tryPublishing } from '@portolan/drizzle/editing/publish-draft';
import type { Tx } from '@portolan/drizzle/editing/rows';
import type { Context } from '../context.ts';
import type { UserError } from './payload.types.ts';
import { toUserErrors } from './refused.ts';

/** What stops a draft from being published, conflicts apart: whoever publishes it decides those. */
export async function listProblems({ database }: Context, noun: NounKey, draft: Draft): Promise<UserError[]> {
  const { recordId, editor, changes, baseRevision } = draft;
  const choices = changes.map(({ path }) => ({ path, side: 'mine' as const }));
  const publishing = { noun, recordId, base: baseRevision, changes, choices, actor: editor, reason: '' };
  const refused = await tryPublishing(database.db as unknown as Tx, (tx) => publishChanges(tx, publishing));
  return toUserErrors(refused?.problems ?? []);
}
