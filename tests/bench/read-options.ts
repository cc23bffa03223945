import { parseArgs } from 'node:util';

const help = `pnpm bench [options]

  --scale N       1 is 10,000 partners with 100,000 mobility terms; 0.1 or 10 for less or more (1)
  --seconds N     how long one window lasts, in whole seconds (3)
  --warmup N      for how long each query is asked before (2)
  --rounds N      how often everything is measured, in turn (3)
  --only NAMES    some of uncached, repeated, cold, single, pglite, joined by commas (all)
  --loader NAME   wrk or autocannon (wrk where it is installed)
  --plans         print how PostgreSQL goes about each query, and end
  --drop          drop the database afterwards; without it the next run uses it again
  --help          this text

BENCH_URL measures the server that answers there, and nothing else. BENCH_DATABASE_URL is a PostgreSQL server where
databases may be made (postgres://postgres@127.0.0.1:5432/postgres); the benchmark makes one of its own.`;

export const parts = ['uncached', 'repeated', 'cold', 'single', 'pglite'] as const;
export type Part = (typeof parts)[number];
export const loaders = ['wrk', 'autocannon'] as const;
export type LoaderName = (typeof loaders)[number];

export interface BenchOptions {
  scale: number;
  seconds: number;
  warmup: number;
  rounds: number;
  only: readonly Part[];
  loader: LoaderName | undefined;
  plans: boolean;
  drop: boolean;
  /** A server to measure alone. */
  url: string | undefined;
  /** Where databases may be made. */
  adminUrl: string;
}

/** The options, or the text to print instead of measuring. Throws with a sentence when one cannot be used. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): BenchOptions | string {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      scale: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '3' },
      warmup: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', default: parts.join() },
      loader: { type: 'string' },
      plans: { type: 'boolean', default: false },
      drop: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return help;
  return {
    scale: numberFrom('scale', values.scale),
    seconds: wholeFrom('seconds', values.seconds),
    warmup: wholeFrom('warmup', values.warmup),
    rounds: wholeFrom('rounds', values.rounds),
    only: values.only.split(',').map((name) => oneOf('only', name, parts)),
    loader: values.loader === undefined ? undefined : oneOf('loader', values.loader, loaders),
    plans: values.plans,
    drop: values.drop,
    url: env.BENCH_URL || undefined,
    adminUrl: env.BENCH_DATABASE_URL || env.PORTOLAN_TEST_DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres',
  };
}

function numberFrom(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 10) return value;
  throw new Error(`"--${name}" is "${text}"; it must be a number above 0, at most 10.`);
}

function wholeFrom(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 600) return value;
  throw new Error(`"--${name}" is "${text}"; it must be a whole number from 1 to 600.`);
}

function oneOf<T extends string>(name: string, text: string, known: readonly T[]): T {
  const found = known.find((value) => value === text);
  if (found === undefined) throw new Error(`"--${name}" has "${text}"; it can be ${known.join(', ')}.`);
  return found;
}
