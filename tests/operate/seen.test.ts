import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiProcess, startApiProcess } from '../helpers/api-process.ts';
import { type OpenedDatabase, openTestDatabase } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { addAccount, signIn } from '../helpers/people.ts';
import { projectRoot } from '../helpers/project-files.ts';

const patience = { timeout: 20_000, interval: 50 };

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}

describe('what one sees of an API that runs', () => {
  let database: OpenedDatabase;
  let collector: Server;
  const spans: SentSpan[] = [];
  const services = new Set<unknown>();

  beforeAll(async () => {
    database = await openTestDatabase('postgres');
    await database.migrate();
    await createWorld(database).add('partners', { slug: 'harbour', name: { en: 'Harbour University' } });
    await addAccount(database, 'ana@example.org', { role: 'editor' });
    collector = createServer(async (request, response) => {
      const { resourceSpans } = JSON.parse(await text(request));
      for (const { resource, scopeSpans } of resourceSpans) {
        for (const { key, value } of resource.attributes) if (key === 'service.name') services.add(value.stringValue);
        for (const scope of scopeSpans) spans.push(...scope.spans);
      }
      response.setHeader('content-type', 'application/json').end('{}');
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    collector?.close();
    await database?.close();
  });

  const start = (env: NodeJS.ProcessEnv = {}) =>
    startApiProcess(database.url as string, { PORTOLAN_LOG: 'json', ...env });
  const post = (api: ApiProcess, body: object, headers: Record<string, string> = {}) =>
    api.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify(body),
    });
  const lineOf = (api: ApiProcess, requestId: string) =>
    expect.poll(() => api.lines().find((line) => line.requestId === requestId), patience);

  it('is a line of JSON for each request, with its operation, statements and time, and nothing of what was asked for', async () => {
    const api = await start();
    const query = 'query Harbour($slug: String!) { partner(slug: $slug) { shortName } }';
    for (const [id, from, statements] of [
      ['first', 'whole', 1],
      ['second', 'known', 1],
      ['third', 'kept', 0],
    ] as const) {
      const answer = await post(api, { query, variables: { slug: 'harbour' } }, { 'x-request-id': id });
      expect([answer.status, answer.headers.get('x-request-id')]).toEqual([200, id]);
      await answer.text();
      await lineOf(api, id).toMatchObject({
        level: 'info',
        operation: 'Harbour',
        kind: 'query',
        method: 'POST',
        route: '/graphql',
        status: 200,
        milliseconds: expect.any(Number),
        from,
        statements,
      });
    }
    expect(api.output).not.toContain('slug');
    expect(api.output).not.toContain('"harbour"');
  });

  it('stands out where something is refused, slow or failed, and keeps values to itself', async () => {
    const api = await start({ PORTOLAN_SLOW_MS: '1' });
    const cookie = await signIn(api, 'ana@example.org');
    const refused = 'query Nobody { partner(slug: "a private word") { slug } }';
    await post(api, { query: refused }, { 'x-request-id': 'refused', cookie });
    await lineOf(api, 'refused').toMatchObject({
      level: 'warn',
      operation: 'Nobody',
      errors: ['NOT_FOUND'],
      isSlow: true,
    });
    await database.run('alter table partners rename to partners_elsewhere', []);
    try {
      const failed = await post(
        api,
        { query: refused.replace('Nobody', 'Broken') },
        { 'x-request-id': 'failed', cookie },
      );
      const { errors } = (await failed.json()) as { errors: { extensions: { errorId: string } }[] };
      const errorId = errors[0]?.extensions.errorId;
      expect(errorId).toBeDefined();
      await lineOf(api, 'failed').toMatchObject({ level: 'error', errors: ['INTERNAL_SERVER_ERROR'], errorId });
      const why = api.lines().find(({ msg }) => msg === `Error ${errorId}`);
      expect(why).toMatchObject({
        level: 'error',
        error: { code: '42P01', message: expect.stringContaining('partners') },
      });
    } finally {
      await database.run('alter table partners_elsewhere rename to partners', []);
    }
    expect(api.output).not.toContain('a private word');
    expect(api.output).not.toContain(cookie.slice(cookie.indexOf('=') + 1));
    expect(api.output).not.toContain('ana@example.org');
    expect(api.output).not.toContain('127.0.0.1"');
  });

  it('takes no id of a request that would break the line, and gives one to a request without', async () => {
    const api = await start();
    for (const given of [undefined, 'a "quoted" id', 'x'.repeat(200)]) {
      const answer = await api.fetch('/health/live', { headers: given === undefined ? {} : { 'x-request-id': given } });
      const id = String(answer.headers.get('x-request-id'));
      expect(id).toMatch(/^[\da-f-]{36}$/);
      await lineOf(api, id).toMatchObject({ route: '/health/live', status: 200 });
    }
  });

  it('is sentences for a person at a terminal, of what failed only', async () => {
    const api = await start({ PORTOLAN_LOG: '', PORTOLAN_SLOW_MS: '600000' });
    await post(api, { query: '{ partners { totalCount } }' });
    await post(api, { query: 'query Nobody { partner(slug: "nobody") { slug } }' });
    await database.run('alter table partners rename to partners_elsewhere', []);
    try {
      await post(api, { query: 'query Broken { partner(slug: "harbour") { slug } }' });
    } finally {
      await database.run('alter table partners_elsewhere rename to partners', []);
    }
    await expect.poll(() => api.output, patience).toContain('The query "Broken" failed (INTERNAL_SERVER_ERROR):');
    expect(api.output).not.toContain('Nobody');
    expect(api.output).not.toContain('anonymous');
  });

  it('is figures for Prometheus at a port of their own, which the dashboard that comes along names', async () => {
    const api = await start({ PORTOLAN_METRICS_PORT: '0' });
    const figuresAt = () => /Figures on (http\S+\/metrics)/.exec(api.output)?.[1];
    await expect.poll(figuresAt, patience).toBeDefined();
    const read = async () => (await fetch(String(figuresAt()))).text();
    expect((await api.fetch('/metrics')).status).toBe(404);
    for (let turn = 0; turn < 3; turn += 1)
      await (await post(api, { query: 'query Count { partners { totalCount } }' })).text();
    for (let name = 0; name < 120; name += 1) await post(api, { query: `query Many${name} { __typename }` });
    await expect.poll(read, patience).toMatch(/portolan_answers_total\{from="kept"\} 1/);
    const figures = await read();
    for (const line of [
      /portolan_http_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\} 123/,
      /portolan_operation_duration_seconds_count\{operation="Count",kind="query",outcome="answered"\} 3/,
      /portolan_operation_duration_seconds_count\{operation="other",kind="query",outcome="answered"\} 21/,
      /portolan_database_statement_duration_seconds_count\{target="primary",outcome="done"\} [1-9]/,
      /portolan_database_connections\{state="active"\} [1-9]/,
      /portolan_content_revision 1/,
      /portolan_database_up 1/,
    ]) {
      expect(figures).toMatch(line);
    }
    const dashboard = await readFile(`${projectRoot}/deploy/grafana-dashboard.json`, 'utf8');
    const named = new Set(dashboard.match(/portolan_\w+/g));
    expect(named.size).toBeGreaterThan(10);
    const told = new Set(figures.match(/^portolan_\w+|(?<=^# TYPE )portolan_\w+/gm));
    expect([...named].filter((name) => !told.has(name))).toEqual([]);
  });

  it('is a trace from HTTP over the operation to each statement, as a child of the trace that the caller is in', async () => {
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    const api = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'portolan-test' });
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
    await post(
      api,
      { query: 'query Traced { partner(slug: "harbour") { slug } network: partners { totalCount } }' },
      { traceparent },
    );
    await api.stop();
    const own = spans.filter((span) => span.traceId === traceId);
    const [http] = own.filter(({ name }) => name === 'POST /graphql');
    const [operation] = own.filter(({ name }) => name === 'query Traced');
    const statements = own.filter(({ name }) => name === 'select primary');
    expect(http?.parentSpanId).toBe('b7ad6b7169203331');
    expect(operation?.parentSpanId).toBe(http?.spanId);
    expect(statements.map(({ parentSpanId }) => parentSpanId)).toEqual([operation?.spanId, operation?.spanId]);
    expect(JSON.stringify(statements)).toContain('slug = $1');
    expect(JSON.stringify(own)).not.toContain('harbour');
    for (const { startTimeUnixNano, endTimeUnixNano } of statements) {
      expect(BigInt(startTimeUnixNano) >= BigInt(String(operation?.startTimeUnixNano))).toBe(true);
      expect(BigInt(endTimeUnixNano) <= BigInt(String(http?.endTimeUnixNano))).toBe(true);
    }
    expect(services).toEqual(new Set(['portolan-test']));
  });

  it('is the statements of a change too', async () => {
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    const api = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
    const cookie = await signIn(api, 'ana@example.org');
    const traceparent = '00-11111111111111111111111111111111-2222222222222222-01';
    const values = { slug: 'lagoon', kind: 'UNIVERSITY', name: { en: 'Lagoon' }, countryCode: 'ES' };
    const query =
      'mutation Add($values: PartnerInput!) { createPartner(input: { values: $values }) { userErrors { message } } }';
    const answer = await post(api, { query, variables: { values } }, { cookie, traceparent, origin: api.url });
    expect(await answer.json()).toEqual({ data: { createPartner: { userErrors: [] } } });
    await api.stop();
    const own = spans.filter((span) => span.traceId === '1'.repeat(32));
    const [operation] = own.filter(({ name }) => name === 'mutation Add');
    expect(
      own.filter((span) => span.name === 'insert primary' && span.parentSpanId === operation?.spanId).length,
    ).toBeGreaterThan(1);
    expect(JSON.stringify(own)).not.toContain('Lagoon');
  });
});
