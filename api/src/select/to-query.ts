import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

const dialect = new PgDialect({ casing: 'snake_case' });

/** The text of a statement and its parameters, in order. */
export const toQuery = (statement: SQL): { sql: string; params: unknown[] } => dialect.sqlToQuery(statement);

/** A statement without the texts in it, so that every name in quotes is one of the database. */
export const withoutTexts = (statement: string): string => statement.replaceAll(/'(?:[^']|'')*'/g, "''");
