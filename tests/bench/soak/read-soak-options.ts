import { parseArgs } from 'node:util';

const help = `npm run soak -- [options]

  --minutes N     how long (30)
  --reads N       questions a second, over both APIs (10)
  --edits N       drafts saved a minute (20)
  --publishes N   changes published a minute; the portal is rebuilt after each (2)
  --keep          leave the database and the portal there afterwards
  --help          this text

BENCH_DATABASE_URL is a PostgreSQL server where databases may be made (postgres://postgres@127.0.0.1:5432/postgres).`;

export interface SoakOptions {
  minutes: number;
  reads: number;
  edits: number;
  publishes: number;
  keep: boolean;
  adminUrl: string;
}

/** The options, or the text to print instead. Throws with a sentence when one cannot be used. */
export function readSoakOptions(args: readonly string[], env: NodeJS.ProcessEnv): SoakOptions | string {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      minutes: { type: 'string', default: '30' },
      reads: { type: 'string', default: '10' },
      edits: { type: 'string', default: '20' },
      publishes: { type: 'string', default: '2' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return help;
  const number = (name: 'minutes' | 'reads' | 'edits' | 'publishes') => {
    const value = Number(values[name]);
    if (value > 0 && value <= 10_000) return value;
    throw new Error(`"--${name}" is "${values[name]}"; it must be a number above 0.`);
  };
  return {
    minutes: number('minutes'),
    reads: number('reads'),
    edits: number('edits'),
    publishes: number('publishes'),
    keep: values.keep,
    adminUrl: env.BENCH_DATABASE_URL || env.PORTOLAN_TEST_DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres',
  };
}
