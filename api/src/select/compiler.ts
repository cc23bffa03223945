import { and, getTableName, type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, alias, type PgTable } from 'drizzle-orm/pg-core';
import type { FieldNode, GraphQLObjectType } from 'graphql';
import { askedRow } from './asked-row.ts';
import { textArray } from './conditions.ts';
import { compileConnection } from './connection.ts';
import { inContractForm, localisedValue } from './contract-form.ts';
import { Deciding } from './deciding.ts';
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
  type Within,
} from './declaration.ts';
import { globalId } from './global-id.ts';
import type { SelectedField, Selection } from './selection.ts';
import { known } from './slot.ts';
import { tieAlong, tiesBack } from './ties.ts';

const nobodys: InternalReach = { partners: [], projects: [] };

/** A table under the name that one place of a statement knows it by. */
export interface Place {
  declaration: AnyRow;
  row: PgTable & Record<string, AnyPgColumn>;
  /** The table and its alias, for `from`, with what is joined to it: read it when everything of the place is written. */
  readonly from: SQL;
  /** What the row is within and is asked for: it is there once, as part of `from`. */
  joined: Map<Within<never>, Place>;
  /** Ties that lead back to the row that this one hangs on, which was found already. */
  met: ReadonlySet<Within<never>>;
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
  readonly deciding = new Deciding();
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

  /** A place that is read in a way of its own. */
  place(declaration: AnyRow): Place {
    this.deciding.byAll(declaration.table as PgTable);
    return this.shownPlace(declaration);
  }

  /** A place whose rows are shown with their fields, or that conditions look at. */
  shownPlace(declaration: AnyRow, met: Place['met'] = new Set()): Place {
    this.#places += 1;
    const name = `t${this.#places}`;
    const table = declaration.table as PgTable;
    this.deciding.addPlace(name, table);
    // What is no noun has no id by which an answer would show it.
    if (!isNoun(declaration) && 'publicationStatus' in table) this.deciding.byAll(table);
    const row = alias(table, name) as unknown as Place['row'];
    const joined: Place['joined'] = new Map();
    const fromOf = () => {
      const joins = [...joined].map(
        ([tie, target]) =>
          sql` join ${target.from} on ${this.deciding.by(and(tie.on(row as never, target.row as never), this.visible(target)))}`,
      );
      return sql`${sql.identifier(getTableName(table))} ${sql.identifier(name)}${sql.join(joins)}`;
    };
    return {
      declaration,
      row,
      joined,
      met,
      get from() {
        return fromOf();
      },
    };
  }

  /** What a reader may see at `place`: published, not withheld by the noun, and not orphaned from what it belongs to. */
  visible({ declaration, row, joined, met }: Place): SQL | undefined {
    const conditions: (SQL | undefined)[] = [];
    if (declaration.internal !== undefined && declaration.internal.fields === undefined) {
      conditions.push(this.#isReadInternally(row, declaration.internal));
    }
    if (isNoun(declaration)) {
      conditions.push(sql`${row.publicationStatus} = 'published'`, declaration.where?.(row as never));
    }
    for (const tie of declaration.within) {
      if (joined.has(tie) || met.has(tie)) continue;
      const target = this.shownPlace(this.declarationOf(tie.target));
      const isThere = and(tie.on(row as never, target.row as never), this.visible(target));
      conditions.push(sql`exists (select from ${target.from} where ${isThere})`);
    }
    return this.deciding.by(and(...conditions));
  }

  /** The selected fields of the row at `place`, as columns with the keys of the answer. */
  columns(place: Place, type: GraphQLObjectType, nodes: readonly FieldNode[]): SQL {
    return this.#columnsOf(type, nodes, (field) => this.#field(place, field));
  }

  /** The same as one JSON object. */
  object(place: Place, type: GraphQLObjectType, nodes: readonly FieldNode[]): SQL {
    return sql`(select row_to_json(${askedRow}) from (select ${this.columns(place, type, nodes)}) ${askedRow})`;
  }

  #columnsOf(type: GraphQLObjectType, nodes: readonly FieldNode[], read: (field: SelectedField) => SQL): SQL {
    const columns = this.selection.fieldsOf(type, nodes).map((field) => {
      const value = field.name === '__typename' ? nameOf(type) : read(field);
      return sql`${value} as ${sql.identifier(field.key)}`;
    });
    return sql.join(columns, sql`, `);
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
    const columns = this.#columnsOf(type, field.nodes, (part) => this.#memberOf(type, members, part));
    return sql`(select row_to_json(${askedRow}) from (select ${columns}) ${askedRow} where ${present})`;
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
    const declaration = this.declarationOf(relation.target);
    const type = this.selection.typeNamed(relation.target);
    const tie = tieAlong(place.declaration, relation, declaration);
    if (tie !== undefined && !place.met.has(tie)) {
      const target = place.joined.get(tie) ?? this.shownPlace(declaration);
      place.joined.set(tie, target);
      return this.object(target, type, field.nodes);
    }
    const met = tiesBack(place.declaration, relation, declaration);
    if (relation.kind === 'connection') {
      const source = (target: Place) => relation.on(from, target.row as never);
      return compileConnection(this, this.nounOf(relation.target), field, source, met);
    }
    const target = this.shownPlace(declaration, met);
    const columns = this.columns(target, type, field.nodes);
    const found = this.deciding.by(and(relation.on(from, target.row as never), this.visible(target)));
    const rows = sql`select ${columns} from ${target.from} where ${found}`;
    if (relation.kind === 'one') return sql`(select row_to_json(${askedRow}) from (${rows}) ${askedRow})`;
    const order = sql.join([...(relation.orderBy?.(target.row as never) ?? []), sql`${target.row.id}`], sql`, `);
    // The rows come in their order, and are aggregated as they come.
    return sql`(select coalesce(json_agg(${askedRow}), '[]') from (${rows} order by ${order}) ${askedRow})`;
  }
}
