import { readFile } from 'node:fs/promises';
import { createSchema, printContract } from '@portolan/api/graphql/create-schema';
import {
  buildSchema,
  type GraphQLNamedType,
  getIntrospectionQuery,
  graphqlSync,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Described {
  name: string;
  description?: string | null | undefined;
}

/** The parts of a type that a reader of the contract meets, each by its full name. */
function partsOf(type: GraphQLNamedType): Described[] {
  const own = [{ name: type.name, description: type.description }];
  if (isEnumType(type)) return [...own, ...type.getValues().map((value) => within(type.name, value))];
  if (isInputObjectType(type))
    return [...own, ...Object.values(type.getFields()).map((field) => within(type.name, field))];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field) => [
    within(type.name, field),
    ...field.args.map((argument) => within(`${type.name}.${field.name}`, argument)),
  ]);
  return [...own, ...fields];
}

const within = (owner: string, { name, description }: Described) => ({ name: `${owner}.${name}`, description });
const parts = types.flatMap(partsOf);

describe('the contract', () => {
  it('describes every type, field, argument, enum value and input field', () => {
    expect(parts.length).toBeGreaterThan(1_500);
    expect(parts.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
  });

  it('is committed as it is: run "pnpm schema:emit" after a change', async () => {
    const committed = await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(printContract(schema)).toBe(committed);
  });

  it('is one that GraphQL allows, and can be asked for', () => {
    expect(validateSchema(schema)).toEqual([]);
    expect(graphqlSync({ schema, source: getIntrospectionQuery() }).errors).toBeUndefined();
  });

  it('is sorted, so that a change shows where it happened', () => {
    const printed = printContract(schema).trimEnd();
    expect(printSchema(lexicographicSortSchema(buildSchema(printed)))).toBe(printed);
  });

  it('names types in PascalCase, fields in camelCase and enum values in capitals', () => {
    const forms: Record<string, RegExp> = {
      type: /^[A-Z][A-Za-z0-9]*$/,
      field: /^[a-z][A-Za-z0-9]*$/,
      value: /^[A-Z][A-Z0-9_]*$/,
    };
    const wrong = types.flatMap((type) =>
      partsOf(type).filter(({ name }) => {
        const [, ...inner] = name.split('.');
        const form = inner.length === 0 ? forms.type : isEnumType(type) ? forms.value : forms.field;
        return !form?.test(inner.at(-1) ?? name);
      }),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('gives every noun an id, a slug, two root fields and a connection with edges, nodes, page info and a count', () => {
    const nouns = types.filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Entity'),
    );
    expect(nouns).toHaveLength(26);
    const roots = schema.getQueryType()?.getFields() ?? {};
    for (const { name } of nouns) {
      const one = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
      expect(String(roots[one]?.type), one).toBe(`${name}!`);
      const many = Object.values(roots).find(({ type }) => String(type) === `${name}Connection!`);
      expect(
        many?.args.map(({ name: argument }) => argument),
        name,
      ).toEqual(expect.arrayContaining(['first', 'after', 'last', 'before', 'search', 'filter', 'orderBy']));
      const connection = schema.getType(`${name}Connection`);
      const fields = isObjectType(connection) ? Object.keys(connection.getFields()) : [];
      expect(fields, name).toEqual(expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']));
    }
  });

  it('does not hold what is kept for members, who may write it', () => {
    const kept = ['publicationStatus', 'isEmailPublic', 'isPhonePublic', 'isNamePublic', 'searchText', 'sortText'];
    const told = types.filter((type) => !isInputObjectType(type)).flatMap(partsOf);
    expect(told.filter(({ name }) => kept.includes(name.split('.').at(-1) as string))).toEqual([]);
  });
});
