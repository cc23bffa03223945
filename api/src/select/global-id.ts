import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

const form = /^([a-z_]+)_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** `WorkPackage` is `work_package` in the ids of its records. */
export const idPrefixOf = (type: string): string => type.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();

export const globalId = (type: string, id: AnyPgColumn): SQL => sql`${sql.raw(`'${idPrefixOf(type)}_'`)} || ${id}`;

/** The prefix and record id inside a global id, or undefined when the text is none. */
export function parseGlobalId(text: string): { prefix: string; recordId: string } | undefined {
  const [, prefix, recordId] = form.exec(text) ?? [];
  return prefix !== undefined && recordId !== undefined ? { prefix, recordId } : undefined;
}

/** The record id when `text` is a global id of that type. */
export function recordIdOf(type: string, text: string): string | undefined {
  const parsed = parseGlobalId(text);
  return parsed?.prefix === idPrefixOf(type) ? parsed.recordId : undefined;
}
