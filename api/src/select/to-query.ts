import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

const dialect = new PgDialect({ casing: 'snake_case' });

/** The text of a statement and its parameters, in order. */
export const toQuery = (statement: SQL): { sql: string; params: unknown[] } => dialect.sqlToQuery(statement);
