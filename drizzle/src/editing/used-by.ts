import { siteSettings } from '@portolan/schema/tables';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { nounForms } from '../content/forms/all.ts';
import { type ContentRecord, type NounKey, nounKeys } from '../content/noun-form.ts';
import { findCurrent } from './current-record.ts';
import { readRows, type Tx } from './rows.ts';
import { addressOf, fieldsWithLink } from './text-links.ts';

/** A record that names another one. */
export interface Use {
  /** Absent for the settings of the portal. */
  noun?: NounKey | undefined;
  type: string;
  id: string;
  status: string;
  record: ContentRecord | null;
  /** The fields that name it. */
  fields: string[];
}

interface UseRow extends Omit<Use, 'noun'> {
  noun: NounKey | null;
}

const columnOf = (table: PgTable, name: string): AnyPgColumn =>
  (getTableColumns(table) as Record<string, AnyPgColumn>)[name] as AnyPgColumn;

/** Every record that names this one, whoever may see it; public ones first. One statement. */
export async function listUses(tx: Tx, noun: NounKey, recordId: string): Promise<Use[]> {
  const id = sql`${recordId}::uuid`;
  const current = await findCurrent(tx, nounForms[noun].type, recordId);
  const address = current && addressOf(nounForms[noun].type, current.record);
  const each = [
    ...nounKeys.flatMap((user) => usesIn(user, noun, id)),
    ...(address === undefined ? [] : nounKeys.map((user) => usesInTexts(user, address, id))),
    ...usesInSettings(noun, id),
  ];
  // There are types that no form can name.
  if (each.length === 0) return [];
  const rows = await readRows<UseRow>(
    tx,
    sql`select used.noun, used.type, used.id, used.status, array_agg(distinct used.field) as fields, r.after as record
      from (${sql.join(each, sql` union all `)}) used
      left join revisions r on r.record_id::text = used.id and r.revision = used.revision
      group by used.noun, used.type, used.id, used.status, r.after, used.sort_text
      order by used.status = 'published' desc, used.type, used.sort_text`,
  );
  return rows.map(({ noun: user, fields, ...row }) => ({
    ...row,
    noun: user ?? undefined,
    fields: fields.flatMap((field) =>
      field === inText && address !== undefined ? fieldsWithLink(row.record ?? {}, address) : [field],
    ),
  }));
}

function usesIn(user: NounKey, noun: NounKey, id: SQL): SQL[] {
  const { table, type, refs = {}, children = {}, ties = {} } = nounForms[user];
  const row = (field: string, condition: SQL) => sql`select ${user}::text as noun, ${type}::text as type,
    ${columnOf(table, 'id')}::text as id, ${columnOf(table, 'publicationStatus')} as status,
    ${columnOf(table, 'revision')} as revision, ${columnOf(table, 'sortText')} as sort_text, ${field}::text as field
    from ${table} where ${condition}`;
  const within = (part: PgTable, owner: string, column: string) =>
    sql`exists (select from ${part} where ${columnOf(part, owner)} = ${columnOf(table, 'id')} and ${columnOf(part, column)} = ${id})`;
  return [
    ...Object.entries(refs)
      .filter(([, target]) => target === noun)
      .map(([field]) => row(field, sql`${columnOf(table, `${field}Id`)} = ${id}`)),
    ...Object.entries(children).flatMap(([field, child]) =>
      Object.entries(child.refs ?? {})
        .filter(([, target]) => target === noun)
        .map(([ref]) => row(field, within(child.table, child.owner, `${ref}Id`))),
    ),
    ...Object.entries(ties)
      .filter(([, tie]) => tie.noun === noun)
      .map(([field, tie]) => row(field, within(tie.table, tie.owner, tie.target))),
  ];
}

/** Stands for the fields whose texts link to the record, until the texts are read. */
const inText = '';

function usesInTexts(user: NounKey, address: string, id: SQL): SQL {
  const { table, type } = nounForms[user];
  const own = (name: string) => columnOf(table, name);
  return sql`select ${user}::text as noun, ${type}::text as type, ${own('id')}::text as id,
    ${own('publicationStatus')} as status, ${own('revision')} as revision, ${own('sortText')} as sort_text,
    ${inText}::text as field from ${table}
    join revisions t on t.record_id = ${own('id')} and t.revision = ${own('revision')}
    where ${own('id')} <> ${id} and t.after::text ~ ${`${address}(?![a-z0-9/-])`}`;
}

function usesInSettings(noun: NounKey, id: SQL): SQL[] {
  const name = sql.identifier(getTableConfig(siteSettings).name);
  const column = { projects: 'featured_project_id', networks: 'featured_network_id' }[noun as string];
  if (column === undefined) return [];
  return [
    sql`select null, 'SiteSettings', id::text, 'published', revision, '', 'featured' from ${name}
      where ${sql.identifier(column)} = ${id}`,
  ];
}
