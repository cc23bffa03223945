import type { Facts, SingleFigure } from './parts.ts';
import { geometricMean, median } from './statistics.ts';
import type { Window } from './windows.ts';

type Row = readonly string[];

/** A Markdown table whose columns line up, to be pasted as it is. */
export function toTable(head: Row, rows: readonly Row[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: Row) =>
    `| ${widths.map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

const figure = (value: number | undefined, digits = 0) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Medians over the rounds, a row for each candidate and query of a part. */
export function tableOfWindows(windows: readonly Window[]): string {
  const rows = distinct(windows.map(({ candidate }) => candidate)).flatMap((candidate) =>
    distinct(windows.map(({ query }) => query)).map((query) => {
      const own = windows.filter((window) => window.candidate === candidate && window.query === query);
      const of = (pick: (window: Window) => number | undefined) => {
        const known = own.map(pick).filter((value) => value !== undefined);
        return known.length === 0 ? undefined : median(known);
      };
      return [
        candidate,
        query,
        figure(of((window) => window.requestsPerSecond)),
        figure(
          of((window) => window.p50),
          1,
        ),
        figure(
          of((window) => window.p99),
          1,
        ),
        figure(of((window) => window.serverCpu)),
        figure(of((window) => window.postgresCpu)),
      ];
    }),
  );
  const head = ['candidate', 'query', 'requests/s', 'p50 ms', 'p99 ms', 'server µs/request', 'PostgreSQL µs/request'];
  return toTable(head, rows);
}

/** What is divided, and the digits that its geometric mean is told with. */
const ratios: Record<string, (window: Window) => number | undefined> = {
  'requests/s': (window) => window.requestsPerSecond,
  'server CPU': (window) => window.serverCpu,
  'PostgreSQL CPU': (window) => window.postgresCpu,
  p99: (window) => window.p99,
};

/** The first candidate of a part over its neighbour: the median of the rounds for each query, and their geometric mean. */
export function tableOfRatios(windows: readonly Window[]): string {
  const [own, anchor] = distinct(windows.map(({ candidate }) => candidate));
  const queries = distinct(windows.map(({ query }) => query));
  const rounds = distinct(windows.map(({ round }) => round));
  const rows = Object.entries(ratios).map(([name, pick]) => {
    const pickedOf = (candidate: string | undefined, query: string, round: number) => {
      const found = windows.find(
        (window) => window.candidate === candidate && window.query === query && window.round === round,
      );
      return found === undefined ? undefined : pick(found);
    };
    const ofQueries = queries.map((query) => {
      const all = rounds.map((round) => (pickedOf(own, query, round) ?? 0) / (pickedOf(anchor, query, round) ?? 0));
      return median(all.filter((ratio) => Number.isFinite(ratio) && ratio > 0));
    });
    return [name, ...ofQueries.map((ratio) => figure(ratio, 2)), figure(geometricMean(ofQueries), 2)];
  });
  return toTable([`${own} / ${anchor}`, ...queries, 'geometric mean'], rows);
}

export function tableOfFacts(facts: readonly Facts[]): string {
  const rows = distinct(facts.map(({ candidate }) => candidate)).map((candidate) => {
    const own = facts.filter((fact) => fact.candidate === candidate);
    const peaks = own.map(({ peakMemory }) => peakMemory).filter((peak) => peak !== undefined);
    const starts = own.flatMap(({ coldStarts }) => coldStarts ?? []);
    return [candidate, figure(peaks.length === 0 ? undefined : Math.max(...peaks)), figure(median(starts))];
  });
  return toTable(['candidate', 'peak memory MB', 'cold start ms'], rows);
}

export const tableOfSingles = (figures: readonly SingleFigure[]): string =>
  toTable(
    ['candidate', 'question asked alone', 'p50 ms', 'p95 ms', 'slowest ms', 'with'],
    figures.map(({ candidate, query, p50, p95, slowest }) => [
      candidate,
      query,
      figure(p50, 1),
      figure(p95, 1),
      figure(slowest.milliseconds, 1),
      JSON.stringify(slowest.variables),
    ]),
  );
