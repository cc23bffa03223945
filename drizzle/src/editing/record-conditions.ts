import { tell } from '@portolan/schema/sentences/tell';
import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { fieldAt } from '../content/form-fields.ts';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { refusal } from './problems.ts';
import { textArray } from './rows.ts';

/** What a published record must say in one of its fields. */
export interface RecordCondition {
  /** A field of the record; `partners.partner` for one of the items of a list. */
  field: string;
  /** Any of these values; records by slug. */
  anyOf?: readonly string[] | undefined;
  /** Any of these records by id; for fields that name a record. */
  anyIds?: readonly string[] | undefined;
  isEmpty?: boolean | undefined;
}

/** The condition on a candidate row `c`, by what its last revision says. */
export function toCondition(noun: NounKey, { field, anyOf, anyIds, isEmpty }: RecordCondition): SQL {
  const [name = '', part] = field.split('.');
  const path = part === undefined ? [name] : [name, '0', part];
  const declared = fieldAt(nounForms[noun], path);
  if (declared === undefined) {
    throw refusal('UNKNOWN_FIELD', tell('record.noPlace', { type: nounForms[noun].type, field }), ['where', field]);
  }
  const after = sql`(select after from revisions r where r.record_id = c.id and r.revision = c.revision)`;
  const value = sql`(${after} -> ${name}::text)`;
  // A list of values or of items, or a single value as a list of one.
  const each = sql`jsonb_path_query(coalesce(${value}, 'null'), ${part === undefined ? '$[*]' : `$[*]."${part}"`}::jsonpath) item`;
  const conditions: SQL[] = [];
  if (anyOf !== undefined)
    conditions.push(sql`exists (select from ${each} where item #>> '{}' = any(${textArray(anyOf)}))`);
  if (anyIds !== undefined && declared.noun !== undefined) {
    const target = sql.identifier(getTableConfig(nounForms[declared.noun].table).name);
    conditions.push(sql`exists (select from ${each} join ${target} t on t.slug = item #>> '{}'
      where t.id = any(${textArray(anyIds)}::uuid[]))`);
  }
  if (isEmpty !== undefined) {
    const empty = sql`coalesce(${value}, 'null') in ('null', '[]', '{}')`;
    conditions.push(isEmpty ? empty : sql`not ${empty}`);
  }
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}
