import type { ContentProblem } from './content-error.ts';

/** What an import did, by slug with the noun before it: `partners/upct`. */
export interface ImportReport {
  created: string[];
  changed: string[];
  /** As it was: the file says what it said at the last import. */
  left: string[];
  /** Not touched although the file changed, because somebody edited the record since, or made it by hand. */
  kept: string[];
  warnings: ContentProblem[];
}

const mostNamed = 10;

/** Prints a report in a few lines, naming what needs a person's eye. */
export function printReport(set: string, { created, changed, left, kept, warnings }: ImportReport): void {
  console.log(
    `Content "${set}": ${created.length} created, ${changed.length} changed, ${left.length} left as they were, ${kept.length} kept because they were edited here.`,
  );
  for (const name of kept.slice(0, mostNamed)) console.log(`  kept ${name}`);
  for (const { file, line, reason } of warnings.slice(0, mostNamed)) console.log(`  ${file}:${line}: ${reason}`);
}
