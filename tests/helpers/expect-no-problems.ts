import { expect } from 'vitest';

const shown = 20;

/** Fails with the number of problems and the first of them: one fault of a layout is on thousands of pages. */
export function expectNoProblems(problems: readonly string[]): void {
  const others = problems.length > shown ? [`… and ${problems.length - shown} more`] : [];
  expect([...problems.slice(0, shown), ...others]).toEqual([]);
}
