import { type FieldConflict as Conflict, EditingRefused, type Problem } from '@portolan/drizzle/editing/problems';
import type { Context } from '../context.ts';
import { valueInContract, type Written } from './contract-values.ts';
import { getEditor } from './editor.ts';
import { instantOf } from './instant.ts';
import type { FieldConflict, UserError } from './payload.types.ts';
import type { Sight } from './sight.ts';

export interface Refusal {
  userErrors: UserError[];
  conflicts: FieldConflict[];
}

export const nothingRefused: Refusal = { userErrors: [], conflicts: [] };

export const toUserErrors = (problems: readonly Problem[]): UserError[] =>
  problems.map(({ path, code, sentence, values, message }) => ({ field: path, code, sentence, values, message }));

/**
 * What a mutation gives back, or what stopped it as its caller is told: mistakes of the caller as user errors, all else
 * as an error of the operation.
 */
export async function refusedOr<Result extends object>(
  context: Context,
  noun: Written | undefined,
  act: () => Promise<Result>,
  sight?: Sight,
): Promise<Result | Refusal> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof EditingRefused) {
      return {
        userErrors: toUserErrors(error.problems),
        conflicts: await toConflicts(context, noun, error.conflicts, sight),
      };
    }
    throw error;
  }
}

export function toConflicts(
  context: Context,
  noun: Written | undefined,
  conflicts: readonly Conflict[],
  sight?: Sight,
): Promise<FieldConflict[]> {
  const spell = (path: string[], value: unknown) => (noun === undefined ? value : valueInContract(noun, path, value));
  const seen = (path: string[], value: unknown) => (sight?.hides(path) === true ? null : spell(path, value));
  return Promise.all(
    conflicts.map(async ({ path, base, theirs, mine, editor, at, revision }) => ({
      path,
      base: seen(path, base),
      theirs: seen(path, theirs),
      mine: spell(path, mine),
      editor: await getEditor(context, editor),
      at: instantOf(at),
      revision,
    })),
  );
}
