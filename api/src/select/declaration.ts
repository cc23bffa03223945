import type { SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';

/** An expression as the database holds it; the field's GraphQL type decides how it is written into the answer. */
export type Expression = SQL | AnyPgColumn;

/** A small object made of columns of one row, null as a whole where `present` is false. */
export interface ValueObject {
  present: SQL;
  members: Record<string, Expression>;
}

export type FieldSource = Expression | ValueObject;

export interface Relation<T = never> {
  kind: 'one' | 'list' | 'connection';
  /** The GraphQL type at the other end. */
  target: string;
  on: (from: T, to: never) => SQL;
  /** How a list is ordered; a connection has the orders of its noun. */
  orderBy?: ((to: never) => Expression[]) | undefined;
}

export interface Filter<T> {
  /** A type-graphql type, or a list of one. */
  type: object;
  description: string;
  /** Whether `where` takes a slot in place of the value. */
  isLate?: boolean;
  /** The condition for a value that was given; enum values arrive as the contract spells them. */
  where: (row: T, value: never) => SQL | undefined;
}

/** The type that a keyset cursor gives its value back as. */
export type KeyType = 'text' | 'date' | 'timestamptz' | 'integer';

export interface Order<T> {
  description: string;
  type: KeyType;
  /** Rows without a value come last in either direction. */
  key: (row: T) => Expression;
}

/** A word that a search looks for. */
export interface SearchWord {
  /** The condition that a folded text of the database holds it. */
  within: (text: Expression) => SQL;
  /** Whether a text that is known here holds it. */
  isIn: (text: string) => boolean;
}

export interface Facet<T> {
  description: string;
  /** One value, or an array of which each counts. */
  value: (row: T) => Expression;
  isList?: boolean;
  /** What the value is told as, where it is a key that many records share: each is looked up once. */
  told?: (value: SQL) => SQL;
  /** All values that a list stands for, where they are more than it holds: an empty one may mean every value. */
  expand?: (list: SQL) => SQL;
  /** Values are enum values and are told as the contract spells them. */
  isEnum?: boolean;
}

/** How one GraphQL object type is read from one table. Fields not named here are the column of the same name. */
export interface RowDeclaration<T extends PgTable = PgTable> {
  type: string;
  table: T;
  fields: Record<string, (row: T) => FieldSource>;
  relations: Record<string, Relation<T>>;
  /** To-one ties without which the row is of no use: it is seen only where all of them are. */
  within: readonly Within<T>[];
}

export interface Within<T> {
  target: string;
  on: (from: T, to: never) => SQL;
}

/** A noun: a row with an address, lists, filters, orders and facets of its own. */
export interface NounDeclaration<T extends PgTable = PgTable> extends RowDeclaration<T> {
  /** What a list calls a record: its title or name. */
  label: (row: T) => Expression;
  filters: Record<string, Filter<T>>;
  orders: Record<string, Order<T>>;
  defaultOrder: string;
  facets: Record<string, Facet<T>>;
  /** How one word of a search finds a record; without it in the record's own text. */
  found?: ((row: T, word: SearchWord) => SQL) | undefined;
  /** What the public must not see although it is published. */
  where?: ((row: T) => SQL | undefined) | undefined;
}

export type AnyRow = RowDeclaration<never>;
export type AnyNoun = NounDeclaration<never>;

export const isNoun = (declaration: AnyRow | AnyNoun): declaration is AnyNoun => 'orders' in declaration;
