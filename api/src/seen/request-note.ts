import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';

export interface StatementNote {
  /** With `$1` for each value. */
  text: string;
  /** The database that it was sent to: "primary", or "replica" and its place. */
  target: string;
  /** By the clock of `performance`. */
  begin: number;
  milliseconds: number;
  isFailed: boolean;
}

/** What is noted of a request while it is answered, for logs, figures and traces, which are written when it is over. */
export interface RequestNote {
  /** The name of the operation. */
  operation?: string | undefined;
  kind?: string;
  /** Where the answer comes from: kept, of a known operation, or of the whole way. */
  from?: 'kept' | 'known' | 'whole';
  /** When the operation began, by the clock of `performance`. */
  begin?: number;
  cost?: number | undefined;
  /** Codes of the errors that were told. */
  errors: readonly string[];
  /** The id under which an error inside is logged. */
  errorId?: string | undefined;
  statements: StatementNote[];
}

/** A request that was answered. */
export interface Answered {
  requestId: string;
  method: string;
  /** The pattern of its address. */
  route: string;
  status: number;
  milliseconds: number;
  headers: IncomingHttpHeaders;
  note: RequestNote;
}

declare module 'fastify' {
  interface FastifyRequest {
    note: RequestNote;
  }
}

export const createNote = (): RequestNote => ({ errors: [], statements: [] });

/** The note of the request that is being answered, for what is sent to the database on its way. */
export const notes = new AsyncLocalStorage<RequestNote>();
