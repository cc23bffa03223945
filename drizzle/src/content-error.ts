/** Something wrong in a content file, where a person can find it. */
export interface ContentProblem {
  file: string;
  line: number;
  reason: string;
}

const mostTold = 20;

/** Content that is not loaded at all, because part of it is wrong; the message names each place. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    const told = problems.slice(0, mostTold).map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
    if (problems.length > mostTold) told.push(`… and ${problems.length - mostTold} more.`);
    super(`The content was not loaded, because of:\n${told.join('\n')}`);
    this.problems = problems;
  }
}
