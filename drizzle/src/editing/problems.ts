import type { Told } from '@portolan/schema/sentences/tell';
/** Why something cannot be done, as the contract tells it. */
export type ProblemCode =
  | 'REQUIRED'
  | 'INVALID'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_REFERENCE'
  | 'SOURCE_LANGUAGE_MISSING'
  | 'FILE_MISSING'
  | 'TAKEN'
  | 'RULE'
  | 'TOO_LONG'
  | 'CONFLICT'
  | 'NOT_FOUND'
  | 'STILL_USED'
  | 'NOT_POSSIBLE';

/** What is wrong at one place of a record, in a sentence for the person who edits it. */
export interface Problem extends Told {
  path: string[];
  code: ProblemCode;
}

/** A place that changed on both sides, with who changed it meanwhile. */
export interface FieldConflict {
  path: string[];
  base: unknown;
  theirs: unknown;
  mine: unknown;
  editor: string;
  at: string;
  revision: number;
}

/** Stops a transaction of editing: nothing of it stays. The message holds every problem in a sentence. */
export class EditingRefused extends Error {
  override readonly name = 'EditingRefused';
  readonly problems: readonly Problem[];
  readonly conflicts: readonly FieldConflict[];

  constructor(problems: readonly Problem[], conflicts: readonly FieldConflict[] = []) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
    this.conflicts = conflicts;
  }
}

/** Refuses with one problem of the record as a whole. */
export const refusal = (code: ProblemCode, told: Told, path: string[] = []) =>
  new EditingRefused([{ path, code, ...told }]);
