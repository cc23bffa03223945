import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  numeric,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import type { LocalisedText } from '../localised-text.ts';
import type { AcademicYear, LocalDate, LocalTime, MonthDay, PartialDate } from '../scalars.ts';
import { locale } from '../vocabularies/locale.ts';
import { publicationStatus } from '../vocabularies/publication-status.ts';
import type { Vocabulary } from '../vocabularies/vocabulary.ts';

export const id = () => uuid().primaryKey().$defaultFn(uuidv7);
export const localised = () => jsonb().$type<LocalisedText>();
export const localDate = () => date({ mode: 'string' }).$type<LocalDate>();
export const localTime = () => text().$type<LocalTime>();
export const partialDate = () => text().$type<PartialDate>();
export const academicYear = () => text().$type<AcademicYear>();
export const monthDay = () => text().$type<MonthDay>();
export const instant = () => timestamp({ withTimezone: true, mode: 'string' });
/** The same for rows that Better Auth reads and writes: it wants a Date. */
export const moment = () => timestamp({ withTimezone: true });
/** A decimal kept as a string, so that no amount passes through floating point. */
export const decimal = () => numeric({ precision: 14, scale: 2 });
export const flag = (value = false) => boolean().notNull().default(value);
export const valueIn = <V extends string>(_set: Vocabulary<V>) => text().$type<V>();
export const valuesIn = <V extends string>(_set: Vocabulary<V>) =>
  text().array().$type<V[]>().notNull().default(sql`'{}'`);
export const textList = () => text().array().notNull().default(sql`'{}'`);
export const integerList = () => integer().array().notNull().default(sql`'{}'`);
/** Folded text that orders a list: compared letter by letter, the same on every server. */
export const sortKey = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
/** Where a row stands among its siblings, from 0, as the source lists them. */
export const position = () => integer().notNull().default(0);

/** What every noun carries beside its own columns. `searchText` and `sortText` are folded by the one writer. */
export const nounColumns = () => ({
  id: id(),
  slug: text().notNull().unique(),
  publicationStatus: valueIn(publicationStatus).notNull().default('draft'),
  sourceLocale: valueIn(locale).notNull().default('en'),
  verifiedOn: localDate(),
  isDemonstration: flag(),
  sources: textList(),
  searchText: text().notNull().default(''),
  sortText: sortKey().notNull().default(''),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
  revision: integer().notNull().default(1),
});

type NounRow = Record<keyof ReturnType<typeof nounColumns>, AnyPgColumn>;

const literal = (value: string) => sql.raw(`'${value.replaceAll("'", "''")}'`);
const literals = (values: readonly string[]) => sql.join(values.map(literal), sql.raw(', '));

export const oneOf = (name: string, column: AnyPgColumn, set: Vocabulary) =>
  check(`${name}_known`, sql`${column} in (${literals(set.values)})`);
export const allOf = (name: string, column: AnyPgColumn, set: Vocabulary) =>
  check(`${name}_known`, sql`${column} <@ array[${literals(set.values)}]::text[]`);
/** Each present text has its source language and nothing empty or of an unknown language. */
export const localisedIn = (name: string, column: AnyPgColumn, source: AnyPgColumn) =>
  check(`${name}_localised`, sql`is_localised_text(${column}, ${source})`);
/** As `localisedIn`, for a row that belongs to a record and leaves the source language to it. */
export const localisedInAny = (name: string, column: AnyPgColumn) =>
  check(`${name}_localised`, sql`is_localised_text(${column}, null)`);
export const ordered = (name: string, from: AnyPgColumn | SQL, to: AnyPgColumn | SQL) =>
  check(`${name}_ordered`, sql`${from} <= ${to}`);
export const notNegative = (name: string, column: AnyPgColumn) => check(`${name}_not_negative`, sql`${column} >= 0`);
export const matches = (name: string, column: AnyPgColumn, pattern: string) =>
  check(`${name}_form`, sql`${column} ~ ${literal(pattern)}`);
export const currencyCode = (name: string, column: AnyPgColumn) => matches(name, column, '^[A-Z]{3}$');
export const countryCode = (name: string, column: AnyPgColumn) => matches(name, column, '^[A-Z]{2}$');
export const languageCode = (name: string, column: AnyPgColumn) => matches(name, column, '^[a-z]{2,3}$');
export const zoneName = (name: string, column: AnyPgColumn) => check(`${name}_zone`, sql`is_time_zone(${column})`);
export const academicYearForm = (name: string, column: AnyPgColumn) => matches(name, column, '^[0-9]{4}/[0-9]{4}$');
export const monthDayForm = (name: string, column: AnyPgColumn) =>
  matches(name, column, '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$');
export const partialDateForm = (name: string, column: AnyPgColumn) =>
  matches(name, column, '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');
/** Dates of unlike precision are compared as far as both are known. */
export const partialDates = (name: string, from: AnyPgColumn, to: AnyPgColumn) => [
  partialDateForm(`${name}_from`, from),
  partialDateForm(`${name}_to`, to),
  ordered(name, sql`left(${from}, length(${to}))`, sql`left(${to}, length(${from}))`),
];
export const coordinatesIn = (name: string, latitude: AnyPgColumn, longitude: AnyPgColumn) => [
  check(`${name}_latitude`, sql`${latitude} between -90 and 90`),
  check(`${name}_longitude`, sql`${longitude} between -180 and 180`),
  check(`${name}_both`, sql`(${latitude} is null) = (${longitude} is null)`),
];

export const nounChecks = (name: string, row: NounRow) => [
  oneOf(`${name}_publication_status`, row.publicationStatus, publicationStatus),
  oneOf(`${name}_source_locale`, row.sourceLocale, locale),
  matches(`${name}_slug`, row.slug, '^[a-z0-9]+(-[a-z0-9]+)*$'),
  index(`${name}_search`).using('gin', sql`${row.searchText} gin_trgm_ops`),
  index(`${name}_sort`).on(row.sortText, row.id),
];

/** A tie between a noun and a partner or other noun: the foreign key that goes with the owner. */
export const owner = (target: () => AnyPgColumn) => uuid().notNull().references(target, { onDelete: 'cascade' });
/** A reference that keeps its target from being deleted. */
export const link = (target: () => AnyPgColumn) => uuid().references(target, { onDelete: 'restrict' });
