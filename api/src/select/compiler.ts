import { and, getTableName, type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, alias, type PgTable } from 'drizzle-orm/pg-core';
import type { FieldNode, GraphQLObjectType } from 'graphql';
import { textArray } from './conditions.ts';
import { compileConnection } from './connection.ts';
import { inContractForm, localisedValue } from './contract-form.ts';
import {
  type AnyNoun,
  type AnyRow,
  type Expression,
  type FieldSource,
  type Internal,
  type InternalReach,
  isNoun,
  type Relation,
  type ValueObject,
} from './declaration.ts';
import { globalId } from './global-id.ts';
import type { SelectedField, Selection } from './selection.ts';
import { known } from './slot.ts';

const nobodys: InternalReach = { partners: [], projects: [] };

/** A table under the name that one place of a statement knows it by. */
export interface Place {
  declaration: AnyRow;
  row: PgTable & Record<string, AnyPgColumn>;
  /** The table and its alias, for `from`. */
  from: SQL;
}

/** The fields of every noun that are no column of its table. */
export const nounFields: Record<string, (noun: AnyNoun, row: Place['row']) => FieldSource> = {
  id: ({ type }, row) => globalId(type, row.id as AnyPgColumn),
  label: ({ label }, row) => label(row as never),
  translations: ({ label }, row) =>
    sql`(select coalesce(array_agg(known), '{}') from jsonb_object_keys(${label(row as never)}) known)`,
};

const nameOf = (type: GraphQLObjectType) => sql`${sql.raw(`'${type.name}'`)}::text`;

/**
 * Turns a selection into SQL whose JSON is the answer, keyed as the query keys it. One compiler serves one statement:
 * it numbers the aliases, so that equal queries give equal text.
 */
export class Compiler {
  readonly selection: Selection;
  readonly #declarations: ReadonlyMap<string, AnyRow>;
  readonly #reach: InternalReach;
  #places = 0;

  constructor(declarations: ReadonlyMap<string, AnyRow>, selection: Selection, reach: InternalReach = nobodys) {
    this.#declarations = declarations;
    this.selection = selection;
    this.#reach = reach;
  }

  declarationOf(type: string): AnyRow {
    const declaration = this.#declarations.get(type);
    if (declaration === undefined) throw new Error(`No declaration says how "${type}" is read.`);
    return declaration;
  }

  nounOf(type: string): AnyNoun {
    const declaration = this.declarationOf(type);
    if (!isNoun(declaration)) throw new Error(`"${type}" is no noun: only nouns have connections.`);
    return declaration;
  }

  /** Every noun that there is. */
  nouns(): AnyNoun[] {
    return [...this.#declarations.values()].filter((row): row is AnyNoun => isNoun(row));
  }

  place(declaration: AnyRow): Place {
    this.#places += 1;
    const name = `t${this.#places}`;
    const table = declaration.table as PgTable;
    return {
      declaration,
      row: alias(table, name) as unknown as Place['row'],
      from: sql`${sql.identifier(getTableName(table))} ${sql.identifier(name)}`,
    };
  }

  /** What a reader may see at `place`: published, not withheld by the noun, and not orphaned from what it belongs to. */
  visible({ declaration, row }: Place): SQL | undefined {
    const conditions: (SQL | undefined)[] = [];
    if (declaration.internal !== undefined && declaration.internal.fields === undefined) {
      conditions.push(this.#isReadInternally(row, declaration.internal));
    }
    if (isNoun(declaration)) {
      conditions.push(sql`${row.publicationStatus} = 'published'`, declaration.where?.(row as never));
    }
    for (const tie of declaration.within) {
      const target = this.place(this.declarationOf(tie.target));
      const isThere = and(tie.on(row as never, target.row as never), this.visible(target));
      conditions.push(sql`exists (select from ${target.from} where ${isThere})`);
    }
    return and(...conditions);
  }

  /** One JSON object with the selected fields of the row at `place`. */
  object(place: Place, type: GraphQLObjectType, nodes: readonly FieldNode[]): SQL {
    const columns = this.selection.fieldsOf(type, nodes).map((field) => {
      const value = field.name === '__typename' ? nameOf(type) : this.#field(place, field);
      return sql`${value} as ${sql.identifier(field.key)}`;
    });
    return sql`(select row_to_json(o) from (select ${sql.join(columns, sql`, `)}) o)`;
  }

  #field(place: Place, field: SelectedField): SQL {
    const { declaration, row } = place;
    const relation = declaration.relations[field.name];
    if (relation !== undefined) return this.#relation(place, relation, field);
    const common = isNoun(declaration) ? nounFields[field.name]?.(declaration, row) : undefined;
    const declared = common ?? declaration.fields[field.name]?.(row as never) ?? row[field.name];
    if (declared === undefined) throw new Error(`Nothing says how "${declaration.type}.${field.name}" is read.`);
    return this.#source(place, declared, field);
  }

  #source(place: Place, source: FieldSource, field: SelectedField): SQL {
    if ('members' in source) return this.#valueObject(source, field);
    const { internal } = place.declaration;
    if (internal?.fields?.includes(field.name) === true) {
      const value = inContractForm(source, field.type);
      return sql`(case when ${this.#isReadInternally(place.row, internal)} then ${value} end)`;
    }
    const type = this.selection.objectTypeOf(field);
    if (type.name === 'LocalizedText') {
      return this.#valueObject(
        localisedValue(source, known(field.args.locale as string), place.row.sourceLocale),
        field,
      );
    }
    return inContractForm(source, field.type);
  }

  /** One JSON object with the selected fields of `type`, each from what `read` gives for it. */
  jsonOf(type: GraphQLObjectType, nodes: readonly FieldNode[], read: (field: SelectedField) => SQL): SQL {
    const parts = this.selection.fieldsOf(type, nodes).map((field) => {
      const value = field.name === '__typename' ? nameOf(type) : read(field);
      return sql`${field.key}::text, ${value}`;
    });
    return sql`json_build_object(${sql.join(parts, sql`, `)})`;
  }

  /** The same from expressions by field name, written as the contract wants them. */
  jsonOfMembers(type: GraphQLObjectType, nodes: readonly FieldNode[], members: Record<string, Expression>): SQL {
    return this.jsonOf(type, nodes, (field) => this.#memberOf(type, members, field));
  }

  #memberOf(type: GraphQLObjectType, members: Record<string, Expression>, field: SelectedField): SQL {
    const expression = members[field.name];
    if (expression === undefined) throw new Error(`Nothing says how "${type.name}.${field.name}" is read.`);
    return inContractForm(expression, field.type);
  }

  #valueObject({ present, members }: ValueObject, field: SelectedField): SQL {
    const type = this.selection.objectTypeOf(field);
    const columns = this.selection.fieldsOf(type, field.nodes).map((part) => {
      const value = part.name === '__typename' ? nameOf(type) : this.#memberOf(type, members, part);
      return sql`${value} as ${sql.identifier(part.key)}`;
    });
    return sql`(case when ${present} then (select row_to_json(v) from (select ${sql.join(columns, sql`, `)}) v) end)`;
  }

  #isReadInternally(row: Place['row'], { isOf }: Internal<never>): SQL {
    if (this.#reach === 'all') return sql`true`;
    const { partners, projects } = this.#reach;
    if (partners.length === 0 && projects.length === 0) return sql`false`;
    return isOf(row as never, {
      partners: sql`${textArray(partners)}::uuid[]`,
      projects: sql`${textArray(projects)}::uuid[]`,
    });
  }

  #relation(place: Place, relation: Relation, field: SelectedField): SQL {
    const from = place.row as never;
    if (relation.kind === 'connection') {
      const noun = this.nounOf(relation.target);
      return compileConnection(this, noun, field, (target) => relation.on(from, target.row as never));
    }
    const target = this.place(this.declarationOf(relation.target));
    const found = and(relation.on(from, target.row as never), this.visible(target));
    const object = this.object(target, this.selection.typeNamed(relation.target), field.nodes);
    if (relation.kind === 'one') return sql`(select ${object} from ${target.from} where ${found})`;
    const order = sql.join([...(relation.orderBy?.(target.row as never) ?? []), sql`${target.row.id}`], sql`, `);
    return sql`(select coalesce(json_agg(${object} order by ${order}), '[]') from ${target.from} where ${found})`;
  }
}
