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

/** A report in a few lines, naming what needs a person's eye. */
export function toImportLines(set: string, { created, changed, left, kept, warnings }: ImportReport): string[] {
  return [
    `Content "${set}": ${created.length} created, ${changed.length} changed, ${left.length} left as they were, ${kept.length} kept because they were edited here.`,
    ...kept.slice(0, mostNamed).map((name) => `  kept ${name}`),
    ...warnings.slice(0, mostNamed).map(({ file, line, reason }) => `  ${file}:${line}: ${reason}`),
  ];
}

export function printReport(set: string, report: ImportReport): void {
  for (const line of toImportLines(set, report)) console.log(line);
}
