import { DrizzleQueryError } from 'drizzle-orm';

export interface DescribedError {
  type: string;
  code?: string;
  message: string;
  /** Where it happened. */
  at: string[];
  cause?: DescribedError;
}

const mostFrames = 12;

/** An error as a log may tell it: what it is and where, without the values that were sent to the database. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), at: [] };
  const { code, cause } = error as NodeJS.ErrnoException;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    message: messageOf(error),
    at: frames.slice(0, mostFrames).map((line) => line.trim()),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/** Drizzle writes the values into the message, and PostgreSQL the one that it cannot read. */
function messageOf(error: Error): string {
  if (error instanceof DrizzleQueryError) return `Failed query: ${error.query}`;
  return error.name === 'PostgresError' ? error.message.replace(/: ".*"$/s, ': "…"') : error.message;
}
