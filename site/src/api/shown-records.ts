import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { digestOf } from '../edition/notes.ts';

/** By which key each record of an answer has its id. */
const key = '_id';
const keyed = new RegExp(`"${key}":"([^"]+)",?`, 'g');

/** An operation that asks for the id of every record beside what it asks for. */
interface WithIds {
  readonly text: string;
  /** How many nodes connections give at most where the operation says so itself. */
  readonly limits: ReadonlySet<number>;
  /** The keys of lists that are read page by page. */
  readonly paged: ReadonlySet<string>;
}

/** Which records an answer shows. */
export interface ShownRecords {
  /** A number for each: two records may have the same one. */
  readonly numbers: Uint32Array;
  /** A digest of the records of its lists, in their order. */
  readonly order: string;
  /** Whether one of its lists may go on after what is shown of it. */
  readonly isCut: boolean;
}

let schema: GraphQLSchema | undefined;

function contract(): GraphQLSchema {
  const file = createRequire(import.meta.url).resolve('@portolan/schema/schema.graphql');
  schema ??= buildSchema(readFileSync(file, 'utf8'), { assumeValid: true });
  return schema;
}

const known = new Map<string, WithIds>();

export function withIds(text: string): WithIds {
  const made = known.get(text) ?? addIds(parse(text, { noLocation: true }));
  known.set(text, made);
  return made;
}

const id: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: key },
  name: { kind: Kind.NAME, value: 'id' },
};

function addIds(document: DocumentNode): WithIds {
  const info = new TypeInfo(contract());
  const limits = new Set<number>();
  const paged = new Set<string>();
  const made = visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter(field) {
          const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
          if (first?.kind === Kind.INT) limits.add(Number(first.value));
          if (first?.kind === Kind.VARIABLE) paged.add((field.alias ?? field.name).value);
        },
        leave(field) {
          const type = getNamedType(info.getType());
          if (field.selectionSet === undefined || !isCompositeType(type) || !isRecord(type)) return undefined;
          // It comes first, so that what follows it begins with a comma.
          return {
            ...field,
            selectionSet: { ...field.selectionSet, selections: [id, ...field.selectionSet.selections] },
          };
        },
      },
    }),
  );
  return { text: print(made), limits, paged };
}

const isRecord = (type: unknown): boolean =>
  (isObjectType(type) || isInterfaceType(type)) &&
  (type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node'));

/** An answer without the ids that it was asked for, as text, and which records these are. */
export function takeIds(data: object, { limits, paged }: WithIds): { text: string; shown: ShownRecords } {
  const text = JSON.stringify(data);
  const numbers = new Set<number>();
  for (const [, found = ''] of text.matchAll(keyed)) numbers.add(numberOf(found));
  const lists = Object.values(data).map((list: { nodes?: { [key]?: string }[] } | null) =>
    list?.nodes?.map((node) => node[key]),
  );
  return {
    text: text.replaceAll(keyed, ''),
    shown: {
      numbers: Uint32Array.from(numbers),
      order: digestOf(JSON.stringify(lists)),
      isCut: Object.entries(data).some(
        ([name, value]) =>
          limits.size > 0 && (paged.has(name) ? value.nodes : [value]).some((it: unknown) => isCut(it, limits)),
      ),
    },
  };
}

function isCut(value: unknown, limits: ReadonlySet<number>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { nodes } = value as { nodes?: unknown };
  if (Array.isArray(nodes) && limits.has(nodes.length)) return true;
  return Object.values(value).some((inner) => isCut(inner, limits));
}

/** FNV-1a, 32 bits. */
export function numberOf(record: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < record.length; at += 1) hash = Math.imul(hash ^ record.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
