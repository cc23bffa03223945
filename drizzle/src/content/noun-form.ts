import { locale } from '@portolan/schema/vocabularies/locale';
import { publicationStatus } from '@portolan/schema/vocabularies/publication-status';
import type { PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { day, slug, url, valueIn } from './fields.ts';

/** A record as a content file gives it, once its form accepted it. */
export type ContentRecord = Record<string, unknown> & { slug: string };

/** Rows that belong to a record, such as the names of a partner; `owner` is their column for it. */
export interface ChildForm {
  table: PgTable;
  owner: string;
  /** Fields that name another record by slug: the column is the field's name and `Id`. */
  refs?: Record<string, NounKey>;
  /** Makes a row from an item; without it the item is the row. */
  toRow?: (item: Record<string, unknown>) => Record<string, unknown>;
}

/** A list of slugs, each a row of a join table. */
export interface TieForm {
  table: PgTable;
  owner: string;
  target: string;
  noun: NounKey;
}

/** A noun inside the file of another: its records get the outer record's slug under `parent`. */
export interface NestedForm {
  noun: NounKey;
  parent: string;
  /** Fields that an inner record takes over from the outer one. */
  inherits?: readonly string[];
}

/** Whose a record is, by the slugs that it names; fields that say nothing are passed over. */
export interface NamedOwners {
  partners?: readonly unknown[];
  projects?: readonly unknown[];
  /** Records that it belongs to, whose owners are its own. */
  through?: Partial<Record<NounKey, readonly unknown[]>>;
}

/** When something is internal: always, or unless this field of the record is true. */
export type Withheld = 'always' | { unless: string };

/** What of a record the public does not see, nor anybody else who may not read the internal data of its owners. */
export interface InternalData {
  /** When the record is internal as a whole. */
  whole?: Withheld;
  /** When its fields are. */
  fields?: Readonly<Record<string, Withheld>>;
  /** Whose internal data it is, where that is more than those who own the record. */
  owners?: (record: ContentRecord) => NamedOwners;
}

/** How one noun is written in content files, and where its parts go. */
export interface NounForm {
  /** The GraphQL type. */
  type: string;
  table: PgTable;
  form: z.ZodObject;
  refs?: Record<string, NounKey>;
  children?: Record<string, ChildForm>;
  ties?: Record<string, TieForm>;
  nested?: Record<string, NestedForm>;
  /** Whose the record is; without it, or where it names nobody, the record is shared by all. */
  owners?: (record: ContentRecord) => NamedOwners;
  internal?: InternalData;
  /** What a list calls the record. */
  label: (record: ContentRecord) => unknown;
  /** What search looks through beside the label, most telling first. */
  searched: (record: ContentRecord) => unknown[];
}

/** The names of files and folders of a content set, in the order in which records can refer to each other. */
export const nounKeys = [
  'partners',
  'organisational-units',
  'networks',
  'programmes',
  'projects',
  'work-packages',
  'tasks',
  'deliverables',
  'contacts',
  'services',
  'factsheets',
  'guides',
  'country-profiles',
  'strategies',
  'indicators',
  'good-practices',
  'benchmarks',
  'mobility-figures',
  'survey-results',
  'budget-lines',
  'calls',
  'agreements',
  'mobility-terms',
  'events',
  'documents',
  'articles',
  'pages',
] as const;
export type NounKey = (typeof nounKeys)[number];

/** The partners in a list of `{ partner, role }`: all, or those with one of the roles. */
export const partnersIn = (ties: unknown, ...roles: string[]): unknown[] =>
  ((ties ?? []) as { partner: string; role?: string }[])
    .filter(({ role = '' }) => roles.length === 0 || roles.includes(role))
    .map(({ partner }) => partner);

/** The owners of a record that names one partner. */
export const ownedByPartner = ({ partner }: ContentRecord): NamedOwners => ({ partners: [partner] });
/** The owners of a record that names one project. */
export const ownedByProject = ({ project }: ContentRecord): NamedOwners => ({ projects: [project] });
/** The owners of a record that may name either. */
export const ownedByEither = ({ partner, project }: ContentRecord): NamedOwners => ({
  partners: [partner],
  projects: [project],
});

/** The form of a noun: its own fields and those that every record has. */
export const record = <S extends z.core.$ZodShape>(shape: S) =>
  z.strictObject({
    slug,
    publicationStatus: valueIn(publicationStatus).default('published'),
    sourceLocale: valueIn(locale).default('en'),
    verifiedOn: day.optional(),
    isDemonstration: z.boolean().default(false),
    sources: z.array(url).default([]),
    ...shape,
  });
