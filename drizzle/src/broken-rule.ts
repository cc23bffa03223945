import { DrizzleQueryError } from 'drizzle-orm';

/** What both drivers say of a statement that failed. */
interface DatabaseRefusal {
  code?: string;
  message: string;
  detail?: string;
  constraint?: string;
  constraint_name?: string;
}

const uniqueViolation = '23505';

/** Which rule of the database a row broke, in words; undefined when the error is of another kind. */
export function brokenRule(error: unknown): string | undefined {
  if (!(error instanceof DrizzleQueryError) || error.cause === undefined) return undefined;
  const { code = '', message, detail, ...names } = error.cause as unknown as DatabaseRefusal;
  // Class 23 is a constraint, class 22 a value that its column cannot hold.
  if (!/^2[23]/.test(code)) return undefined;
  const rule = names.constraint ?? names.constraint_name;
  if (rule === undefined) return `the database cannot keep it: ${message}`;
  return code === uniqueViolation ? `breaks the rule "${rule}": ${detail}` : `breaks the rule "${rule}"`;
}
