/** Rows as pairs: how many to pass over, and how many follow each other then. */
export type Runs = readonly number[];

/** Rows in ascending order, each once, as runs. */
export function toRuns(rows: readonly number[]): number[] {
  const runs: number[] = [];
  let next = 0;
  rows.forEach((row) => {
    const last = runs.length - 1;
    if (last > 0 && row === next) runs[last] = (runs[last] ?? 0) + 1;
    else runs.push(row - next, 1);
    next = row + 1;
  });
  return runs;
}

export function forEachRow(runs: Runs, visit: (row: number) => void): void {
  let row = 0;
  for (let pair = 0; pair < runs.length; pair += 2) {
    row += runs[pair] ?? 0;
    for (const end = row + (runs[pair + 1] ?? 0); row < end; row += 1) visit(row);
  }
}
