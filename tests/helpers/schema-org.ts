import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Parser, Store } from 'n3';

const schema = 'http://schema.org/';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

// The vocabulary as schema.org publishes it, in the package of somebody else.
const require = createRequire(import.meta.url);
const vocabulary = readFileSync(require.resolve('@vocabulary/schema/schema.nq'), 'utf8');
const store = new Store(new Parser({ format: 'N-Quads' }).parse(vocabulary));

const valuesOf = (name: string, property: string): string[] =>
  store
    .getObjects(schema + name, property, null)
    .map(({ value }) => value)
    .filter((value) => value.startsWith(schema))
    .map((value) => value.slice(schema.length));
const isOf = (name: string, type: string): boolean => store.countQuads(schema + name, `${rdf}type`, type, null) > 0;

const ancestors = new Map<string, Set<string>>();

/** The type itself and all that it is a kind of. */
function listAncestors(type: string): Set<string> {
  const known = ancestors.get(type);
  if (known !== undefined) return known;
  const parents = valuesOf(type, `${rdfs}subClassOf`);
  const all = new Set([type, ...parents.flatMap((parent) => [...listAncestors(parent)])]);
  ancestors.set(type, all);
  return all;
}

/** Values that are no things: texts, numbers, dates, and quantities such as `P3Y`. */
const isPlain = (type: string): boolean =>
  [...listAncestors(type)].some((ancestor) => ancestor === 'Quantity' || isOf(ancestor, `${schema}DataType`));

/** Actions put conditions on their properties under the property's name with such an ending. */
const toProperty = (name: string): string => name.replace(/-(input|output)$/, '');

/** What is wrong with a value that JSON-LD gives to a thing of schema.org, in sentences; none when nothing is. */
export function listProblems(thing: Record<string, unknown>, where = ''): string[] {
  const types = [thing['@type'] ?? []].flat() as string[];
  const isReference = types.length === 0 && Object.keys(thing).join() === '@id';
  if (types.length === 0) return isReference ? [] : [`${where} has no type`];
  const unknown = types.filter((type) => !isOf(type, `${rdfs}Class`)).map((type) => `${where}${type} is no type`);
  if (unknown.length > 0) return unknown;
  const own = new Set(types.flatMap((type) => [...listAncestors(type)]));
  return Object.entries(thing).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    const place = `${where}${types.join('+')}.${name}`;
    const property = toProperty(name);
    if (!isOf(property, `${rdf}Property`)) return [`${place} is no property`];
    if (!valuesOf(property, `${schema}domainIncludes`).some((type) => own.has(type))) return [`${place} is not of it`];
    const range = valuesOf(property, `${schema}rangeIncludes`);
    return [value].flat().flatMap((item) => listProblemsOfValue(item, range, place));
  });
}

function listProblemsOfValue(value: unknown, range: readonly string[], place: string): string[] {
  if (typeof value !== 'object' || value === null) {
    const isEmpty = value === null || value === '' || value === undefined;
    if (isEmpty) return [`${place} is empty`];
    // A member of an enumeration is named by its address.
    const isMember =
      typeof value === 'string' && value.startsWith('https://schema.org/') && isMemberOf(value.slice(19), range);
    return isMember || range.some(isPlain) ? [] : [`${place} is a plain value`];
  }
  const types = [(value as Record<string, unknown>)['@type'] ?? []].flat() as string[];
  const fits = types.length === 0 || types.some((type) => range.some((wanted) => listAncestors(type).has(wanted)));
  return [
    ...(fits ? [] : [`${place} is a ${types.join('+')}, not a ${range.join(' or ')}`]),
    ...listProblems(value as Record<string, unknown>, `${place} > `),
  ];
}

const isMemberOf = (name: string, range: readonly string[]): boolean => range.some((type) => isOf(name, schema + type));
