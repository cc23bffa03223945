import { ask } from './ask.ts';
import { type Candidate, constantBuffer, handWritten, type portolan, startCandidate } from './candidates.ts';
import { type BenchQuery, bodiesOf, bodyOf } from './queries.ts';
import { peakMegabytesOf } from './read-usage.ts';
import { requireEqualAnswers } from './require-equal-answers.ts';
import { median, quantile } from './statistics.ts';
import { type Bench, measureWindow, warmUp } from './windows.ts';

type Program = ReturnType<typeof portolan>;

/** What is known of a candidate beside its windows. */
export interface Facts {
  candidate: string;
  /** Megabytes, at the end of a part. */
  peakMemory?: number | undefined;
  /** Milliseconds from the start of the process to its first right answer, one for each round. */
  coldStarts?: number[];
}

/** How long one reader waits for an answer, in milliseconds. */
export interface SingleFigure {
  candidate: string;
  query: string;
  p50: number;
  p95: number;
  slowest: { milliseconds: number; variables: object };
}

/** Lets `act` use candidates, and ends them whatever happens. */
async function withCandidates<T>(
  programs: readonly Program[],
  act: (candidates: Candidate[]) => Promise<T>,
): Promise<T> {
  const started: Candidate[] = [];
  try {
    for (const program of programs) started.push(await startCandidate(program));
    return await act(started);
  } finally {
    await Promise.all(started.map((candidate) => candidate.stop()));
  }
}

const factsOf = ({ name, pid }: Candidate): Facts => ({
  candidate: name,
  peakMemory: pid === undefined ? undefined : peakMegabytesOf(pid),
});

/** Each query in turn, a candidate and directly after it the hand-written SQL: a ratio is between neighbours. */
export function measureUncached(bench: Bench, program: Program, databaseUrl: string, queries: readonly BenchQuery[]) {
  return withCandidates([program, handWritten(databaseUrl)], async (candidates) => {
    const [own, hand] = candidates as [Candidate, Candidate];
    await requireEqualAnswers([own.url, hand.url], queries);
    await measureInTurn(bench, 'uncached', queries, candidates, bodiesOf);
    if (bench.windows.some(({ part, postgresCpu }) => part === 'uncached' && postgresCpu === 0)) {
      throw new Error('A server answered without asking PostgreSQL: what it keeps was measured, not its work.');
    }
    return candidates.map(factsOf);
  });
}

/** The same anonymous query again and again, against bytes that are ready. */
export function measureRepeated(bench: Bench, program: Program, queries: readonly BenchQuery[]) {
  return withCandidates([program, constantBuffer], async (candidates) => {
    const [own, constant] = candidates as [Candidate, Candidate];
    for (const query of queries) {
      const body = bodyOf(query, 0);
      await constant.send({ body: await ask(own.url, body) });
      await measureInTurn(bench, 'repeated', [query], candidates, () => [body]);
    }
    return candidates.map(factsOf);
  });
}

/** One program alone, where nothing stands beside it to compare with. */
export function measureAlone(bench: Bench, part: string, program: Program, queries: readonly BenchQuery[]) {
  return withCandidates([program], async (candidates) => {
    await measureInTurn(bench, part, queries, candidates, bodiesOf);
    return candidates.map((candidate) => ({ ...factsOf(candidate), candidate: `${candidate.name} (${part})` }));
  });
}

export async function measureInTurn(
  bench: Bench,
  part: string,
  queries: readonly BenchQuery[],
  candidates: readonly Candidate[],
  bodies: (query: BenchQuery) => string[],
): Promise<void> {
  for (const query of queries) {
    for (const candidate of candidates) await warmUp(bench, candidate, bodies(query));
  }
  for (let round = 1; round <= bench.options.rounds; round += 1) {
    for (const query of queries) {
      for (const candidate of candidates) {
        await measureWindow(bench, candidate, { part, round, query: query.name, bodies: bodies(query) });
      }
    }
  }
}

/** How long it takes each program from nothing to its first right answer. */
export async function measureColdStarts(
  bench: Bench,
  programs: readonly Program[],
  query: BenchQuery,
): Promise<Facts[]> {
  const found = new Map<string, number[]>();
  for (let round = 1; round <= bench.options.rounds; round += 1) {
    for (const program of programs) {
      const start = performance.now();
      const took = await withCandidates([program], async ([candidate]) => {
        await ask((candidate as Candidate).url, bodyOf(query, round));
        return performance.now() - start;
      });
      found.set(program.name, [...(found.get(program.name) ?? []), took]);
    }
  }
  return [...found].map(([candidate, coldStarts]) => ({ candidate, coldStarts }));
}

const asksOfEach = 20;

/** Questions asked one after the other, so that nobody waits for anybody else. */
export async function measureSingle({ name, url }: Candidate, queries: readonly BenchQuery[]): Promise<SingleFigure[]> {
  const figures: SingleFigure[] = [];
  for (const query of queries) {
    await ask(url, bodyOf(query, 0));
    const times: { milliseconds: number; variables: object }[] = [];
    for (let turn = 0; turn < asksOfEach; turn += 1) {
      const start = performance.now();
      await ask(url, bodyOf(query, turn));
      const variables = query.variables[turn % query.variables.length] as object;
      times.push({ milliseconds: performance.now() - start, variables });
    }
    const taken = times.map(({ milliseconds }) => milliseconds);
    const slowest = times.reduce((worst, one) => (one.milliseconds > worst.milliseconds ? one : worst));
    figures.push({ candidate: name, query: query.name, p50: median(taken), p95: quantile(taken, 0.95), slowest });
    console.error(`single ${query.name.padEnd(40)} p50 ${median(taken).toFixed(1)} ms`);
  }
  return figures;
}

/** The same against a program that is started for it. */
export const measureSingleOf = (program: Program, queries: readonly BenchQuery[]): Promise<SingleFigure[]> =>
  withCandidates([program], ([candidate]) => measureSingle(candidate as Candidate, queries));
