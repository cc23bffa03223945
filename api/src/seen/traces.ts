import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Observer } from './observation.ts';
import type { RequestNote } from './request-note.ts';

const longestText = 2_000;

/**
 * Sends a trace of each request to where the standard variables of OpenTelemetry say: HTTP, operation, statements. The
 * spans are made when the answer is sent, of what was noted on the way.
 */
export function createTraces(service: string): Observer {
  const ratio = Number(process.env.OTEL_TRACES_SAMPLER_ARG || 1);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    sampler: new ParentBasedSampler({ root: ratio < 1 ? new TraceIdRatioBasedSampler(ratio) : new AlwaysOnSampler() }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('portolan');
  const propagator = new W3CTraceContextPropagator();
  return {
    request: ({ requestId, method, route, status, milliseconds, headers, note }) => {
      const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const end = performance.now();
      const startTime = end - milliseconds;
      const attributes = {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': status,
        'portolan.request_id': requestId,
      };
      const name = `${method} ${route}`;
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER, startTime, attributes }, parent);
      if (span.isRecording()) addInner(tracer, trace.setSpan(parent, span), note, startTime, end);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(end);
    },
    close: () => provider.shutdown(),
  };
}

/** The operation and its statements; of a request without an operation only the statements. */
function addInner(tracer: Tracer, outer: Context, note: RequestNote, start: number, end: number): void {
  let inner = outer;
  if (note.kind !== undefined) {
    const attributes = {
      'graphql.operation.type': note.kind,
      'graphql.operation.name': note.operation ?? 'anonymous',
      'portolan.answer_from': note.from ?? 'whole',
      ...(note.errors.length > 0 && { 'portolan.errors': [...note.errors] }),
    };
    const name = `${note.kind} ${note.operation ?? 'anonymous'}`;
    const span = tracer.startSpan(name, { startTime: note.begin ?? start, attributes }, outer);
    if (note.errors.length > 0) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(end);
    inner = trace.setSpan(outer, span);
  }
  for (const { text, target, begin, milliseconds, isFailed } of note.statements) {
    const attributes = {
      'db.system.name': 'postgresql',
      'db.query.text': text.slice(0, longestText),
      'portolan.database': target,
    };
    const name = `${/^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? 'statement'} ${target}`;
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, startTime: begin, attributes }, inner);
    if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(begin + milliseconds);
  }
}
