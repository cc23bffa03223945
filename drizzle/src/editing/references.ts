import { tell } from '@portolan/schema/sentences/tell';
import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { type FormField, fieldsOf } from '../content/form-fields.ts';
import { nounForms } from '../content/forms/all.ts';
import type { NounForm, NounKey } from '../content/noun-form.ts';
import type { Problem } from './problems.ts';
import { readRows, type Tx } from './rows.ts';

type Part = Record<string, unknown>;

/** A place of a record that names another record by slug. */
export interface Reference {
  noun: NounKey;
  slug: string;
  path: string[];
}

export interface Target {
  id: string;
  /** The slug that the record has now. */
  slug: string;
}

/** Every place of a record that names another one. */
export function referencesOf(form: NounForm, record: Part): Reference[] {
  return within(fieldsOf(form), record, []);
}

function within(fields: readonly FormField[], part: Part, path: string[]): Reference[] {
  return fields.flatMap(({ name, kind, noun, isList, fields: inner = [] }) => {
    const given = part[name];
    const values: unknown[] = isList ? (Array.isArray(given) ? given : []) : [given];
    return values.flatMap((value, index) => {
      const where = isList ? [...path, name, String(index)] : [...path, name];
      if (kind === 'item')
        return typeof value === 'object' && value !== null ? within(inner, value as Part, where) : [];
      return noun !== undefined && typeof value === 'string' ? [{ noun, slug: value, path: where }] : [];
    });
  });
}

/** Where slugs lead, present or former ones, by `noun/slug`; one statement however many there are. */
export async function findTargets(
  tx: Tx,
  wanted: readonly Pick<Reference, 'noun' | 'slug'>[],
): Promise<Map<string, Target>> {
  const nouns = [...new Set(wanted.map(({ noun }) => noun))].sort();
  if (nouns.length === 0) return new Map();
  const each = nouns.map((noun): SQL => {
    const { table, type } = nounForms[noun];
    const slugs = sql.param([...new Set(wanted.filter((one) => one.noun === noun).map(({ slug }) => slug))]);
    const name = sql.identifier(getTableConfig(table).name);
    return sql`select ${noun}::text as noun, slug as asked, slug, id from ${name} where slug = any(${slugs}::text[])
      union all select ${noun}::text, r.from_slug, t.slug, t.id from slug_redirects r join ${name} t on t.id = r.record_id
      where r.noun = ${type} and r.from_slug = any(${slugs}::text[])
        and not exists (select from ${name} n where n.slug = r.from_slug)`;
  });
  const rows = await readRows<{ noun: string; asked: string; slug: string; id: string }>(
    tx,
    sql.join(each, sql` union all `),
  );
  return new Map(rows.map(({ noun, asked, slug, id }) => [`${noun}/${asked}`, { slug, id }]));
}

/** What a record refers to: the id of each, and a problem for each place that leads nowhere. */
export async function resolveReferences(
  tx: Tx,
  form: NounForm,
  record: Part,
): Promise<{ idOf: (noun: NounKey, slug: string) => string; problems: Problem[] }> {
  const references = referencesOf(form, record);
  const targets = await findTargets(tx, references);
  const problems = references
    .filter(({ noun, slug }) => !targets.has(`${noun}/${slug}`))
    .map(({ noun, slug, path }): Problem => {
      const { type } = nounForms[noun];
      return {
        path,
        code: 'UNKNOWN_REFERENCE',
        ...tell('record.unknownReference', { field: path.join('.'), type, slug }),
      };
    });
  const idOf = (noun: NounKey, slug: string) => {
    const target = targets.get(`${noun}/${slug}`);
    if (target === undefined) throw new Error(`No record "${slug}" in ${noun}.`);
    return target.id;
  };
  return { idOf, problems };
}
