import type { PageProblem } from '@portolan/schema/renderer';
import { recordOfPath } from './record-of-path.ts';

/** Pages that cannot be published, with what is wrong with each. */
export class PagesRefused extends Error {
  override readonly name = 'PagesRefused';
  readonly problems: readonly PageProblem[];

  constructor(problems: readonly PageProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/** What is wrong with a page, with the record that it is about. */
export function toProblem(message: string, path?: string): PageProblem {
  const record = path === undefined ? undefined : recordOfPath(path);
  return { message, ...(path !== undefined && { path }), ...(record !== undefined && { record }) };
}

export const listProblems = (error: unknown): readonly PageProblem[] =>
  error instanceof PagesRefused ? error.problems : [toProblem(error instanceof Error ? error.message : String(error))];
