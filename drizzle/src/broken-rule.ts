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

export interface BrokenRule {
  /** The name of the constraint; undefined where a column cannot hold the value at all. */
  rule: string | undefined;
  isUnique: boolean;
  message: string;
  detail: string | undefined;
}

/** The rule of the database that a statement broke; undefined when the error is of another kind. */
export function findBrokenRule(error: unknown): BrokenRule | undefined {
  if (!(error instanceof DrizzleQueryError) || error.cause === undefined) return undefined;
  const { code = '', message, detail, ...names } = error.cause as unknown as DatabaseRefusal;
  // Class 23 is a constraint, class 22 a value that its column cannot hold.
  if (!/^2[23]/.test(code)) return undefined;
  return { rule: names.constraint ?? names.constraint_name, isUnique: code === uniqueViolation, message, detail };
}

/** Which rule of the database a row broke, in words; undefined when the error is of another kind. */
export function brokenRule(error: unknown): string | undefined {
  const broken = findBrokenRule(error);
  if (broken === undefined) return undefined;
  const { rule, isUnique, message, detail } = broken;
  if (rule === undefined) return `the database cannot keep it: ${message}`;
  return isUnique ? `breaks the rule "${rule}": ${detail}` : `breaks the rule "${rule}"`;
}
