import { createServer, type Server } from 'node:http';
import type { Database } from '@portolan/drizzle/database';
import type { ReadReplicas } from '@portolan/drizzle/read-replicas';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PublisherWord } from '../publisher/publisher.ts';
import type { Observer } from './observation.ts';
import type { Answered, StatementNote } from './request-note.ts';

const seconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
/** Callers choose the names of operations, and each is a line for ever. */
const mostNames = 100;

/** Figures in the Prometheus text format. */
export class Metrics implements Observer {
  readonly #registry = new Registry();
  readonly #names = new Set<string>();
  readonly #requests = this.#histogram('http_request', 'Time from a request to the end of its answer.', [
    'method',
    'route',
    'status',
  ]);
  readonly #operations = this.#histogram('operation', 'Time of a GraphQL request, by the name of its operation.', [
    'operation',
    'kind',
    'outcome',
  ]);
  readonly #statements = this.#histogram(
    'database_statement',
    'Time of a statement, waiting for a connection included.',
    ['target', 'outcome'],
  );
  readonly #answers = new Counter({
    name: 'portolan_answers_total',
    help: 'Answers to operations, by where they come from: kept, of a known operation, or of the whole way.',
    labelNames: ['from'],
    registers: [this.#registry],
  });
  readonly #buildStage = this.#gauge('site_build_stage', 'What the publisher is doing now: 1 at its stage.', ['stage']);
  readonly #builds = new Counter({
    name: 'portolan_site_builds_total',
    help: 'Builds of the portal that this publisher ended, by outcome.',
    labelNames: ['outcome'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry, prefix: 'portolan_' });
  }

  request({ note, method, route, status, milliseconds }: Answered): void {
    const elapsed = milliseconds / 1000;
    this.#requests.observe({ method, route, status }, elapsed);
    if (note.kind === undefined) return;
    const outcome = note.errors[0] ?? 'answered';
    this.#operations.observe({ operation: this.#boundedName(note.operation), kind: note.kind, outcome }, elapsed);
    this.#answers.inc({ from: note.from ?? 'whole' });
  }

  statement({ target, milliseconds, isFailed }: StatementNote): void {
    this.#statements.observe({ target, outcome: isFailed ? 'failed' : 'done' }, milliseconds / 1000);
  }

  /** Hears what the publisher of this process does. */
  hear(word: PublisherWord): void {
    this.#buildStage.reset();
    if (word.state === 'building') this.#buildStage.set({ stage: word.stage }, 1);
    else if (word.state === 'failed' || word.isNew) this.#builds.inc({ outcome: word.state });
  }

  /** Tells of the content, the portal and the connections of a database each time that somebody asks. */
  readFrom(database: Pick<Database, 'run' | 'engine'>, replicas?: ReadReplicas): void {
    const ofContent = this.#gauge('content_revision', 'The number that rises with every publish.');
    const ofLive = this.#gauge('site_live_content_revision', 'The content revision that the live portal was built of.');
    const ofSuccess = this.#gauge('site_live_timestamp_seconds', 'When the live portal was built.');
    const connections = this.#gauge('database_connections', 'Connections of all processes to the database.', ['state']);
    const inUse = this.#gauge('database_replica_in_use', 'Whether a replica is read from.', ['target']);
    const up = this.#gauge('database_up', 'Whether the database answered when the figures were asked for.');
    this.#collect = async () => {
      for (const [place, is] of replicas?.listInUse().entries() ?? []) {
        inUse.set({ target: `replica ${place + 1}` }, is ? 1 : 0);
      }
      const [row] = await database.run<Record<string, string | null>>(stateOfContent, []);
      ofContent.set(Number(row?.content));
      if (row?.built_of !== null) ofLive.set(Number(row?.built_of));
      if (row?.built_at !== null) ofSuccess.set(Number(row?.built_at));
      connections.reset();
      const rows = database.engine === 'postgres' ? await database.run<Connections>(stateOfConnections, []) : [];
      for (const { state, count } of rows) connections.set({ state }, Number(count));
      up.set(1);
    };
    this.#fail = () => up.set(0);
  }

  /** Serves `/metrics` where only operators come. */
  async listen({ host, port }: { host: string; port: number }): Promise<string> {
    const server = createServer(async ({ url }, response) => {
      if (url !== '/metrics') return void response.writeHead(404).end('The figures are at /metrics.\n');
      // Without a database the others are all the more wanted.
      await this.#collect().catch(() => this.#fail());
      response.writeHead(200, { 'content-type': this.#registry.contentType }).end(await this.#registry.metrics());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    this.#server = server;
    const address = server.address() as { port: number };
    return `http://${host}:${address.port}/metrics`;
  }

  async close(): Promise<void> {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }

  #server: Server | undefined;
  #collect: () => Promise<void> = async () => {};
  #fail: () => void = () => {};

  #boundedName(name = 'anonymous'): string {
    if (this.#names.size < mostNames) this.#names.add(name);
    return this.#names.has(name) ? name : 'other';
  }

  #histogram<Name extends string>(name: string, help: string, labelNames: Name[]): Histogram<Name> {
    const registers = [this.#registry];
    return new Histogram({ name: `portolan_${name}_duration_seconds`, help, labelNames, buckets: seconds, registers });
  }

  #gauge<Name extends string>(name: string, help: string, labelNames: Name[] = []): Gauge<Name> {
    return new Gauge({ name: `portolan_${name}`, help, labelNames, registers: [this.#registry] });
  }
}

interface Connections {
  state: string;
  count: string;
}

const stateOfContent = `select content_revision.number as content, live.content_revision as built_of,
    extract(epoch from live.finished_at) as built_at
  from content_revision left join site_builds as live on live.state = 'live'`;

const stateOfConnections = `select coalesce(state, 'background') as state, count(*) as count from pg_stat_activity
  where datname = current_database() group by 1`;
