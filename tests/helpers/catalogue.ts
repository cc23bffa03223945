import type { Database } from '@portolan/drizzle/database';
import * as schema from '@portolan/schema/tables';
import { is } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';

/** The tables of a database or a schema: lines that tell one column, constraint, index or function each. */
export type Catalogue = readonly string[];

const everything = `
  select format('column %s.%s %s%s', attrelid::regclass, attname, format_type(atttypid, atttypmod),
    case when attnotnull then ' not null' else '' end) || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
    || case when collname <> 'default' then ' collate ' || collname else '' end as line
  from pg_attribute
  join pg_class on pg_class.oid = attrelid and relkind = 'r' and relnamespace = 'public'::regnamespace
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  left join pg_collation on pg_collation.oid = attcollation
  where attnum > 0 and not attisdropped
  union all
  select format('constraint %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  from pg_constraint where contype in ('c', 'f', 'p', 'u') and connamespace = 'public'::regnamespace
  union all
  select 'index ' || pg_get_indexdef(indexrelid)
  from pg_index join pg_class on pg_class.oid = indexrelid and relnamespace = 'public'::regnamespace
  union all
  select 'function ' || pg_get_functiondef(pg_proc.oid)
  from pg_proc left join pg_depend on objid = pg_proc.oid and deptype = 'e'
  where pronamespace = 'public'::regnamespace and objid is null
  order by line`;

/** All that migrations made, as the server itself writes it down. */
export async function readCatalogue(database: Database): Promise<Catalogue> {
  return (await database.run<{ line: string }>(everything, [])).map(({ line }) => line);
}

const names = `
  select format('%s.%s %s%s', relname, attname, format_type(atttypid, atttypmod),
    case when attnotnull then ' not null' else '' end) as line
  from pg_attribute join pg_class on pg_class.oid = attrelid and relkind = 'r'
  where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
  union select relname || '.' || conname
  from pg_constraint join pg_class on pg_class.oid = conrelid
  where contype in ('c', 'f', 'u') and connamespace = 'public'::regnamespace
  union select tables.relname || '.' || indexes.relname
  from pg_index join pg_class as tables on tables.oid = indrelid join pg_class as indexes on indexes.oid = indexrelid
  where not indisprimary and tables.relnamespace = 'public'::regnamespace
  order by line`;

/** Columns with their types, and the names of constraints and indexes, as the database has them. */
export async function readNames(database: Database): Promise<Catalogue> {
  return (await database.run<{ line: string }>(names, [])).map(({ line }) => line).sort();
}

/** The same lines as `readNames`, as the tables of the schema ask for them. */
export function namesInSchema(): Catalogue {
  const tables = Object.values<unknown>(schema).filter((member): member is PgTable => is(member, PgTable));
  return tables
    .flatMap((table) => {
      const { name: tableName, columns, checks, indexes, uniqueConstraints, foreignKeys } = getTableConfig(table);
      const columnName = ({ name }: { name: string }) => toSnakeCase(name);
      return [
        ...columns.map(
          (column) => `${columnName(column)} ${typeOf(column.getSQLType())}${column.notNull ? ' not null' : ''}`,
        ),
        ...columns.flatMap(({ isUnique, uniqueName }) => (isUnique ? [uniqueName] : [])),
        ...[...checks, ...uniqueConstraints, ...indexes.map(({ config }) => config)].map(({ name }) => name),
        ...foreignKeys.map((key) => {
          const { name, columns: from, foreignColumns, foreignTable } = key.reference();
          if (name !== undefined) return name;
          const target = getTableConfig(foreignTable).name;
          return [tableName, ...from.map(columnName), target, ...foreignColumns.map(columnName), 'fk'].join('_');
        }),
      ].map((line) => `${tableName}.${line}`);
    })
    .sort();
}

/** PostgreSQL says `numeric(14,2)` where the schema says `numeric(14, 2)`, and names a collation apart. */
const typeOf = (type: string) => type.replace(', ', ',').replace(' collate "C"', '');
