import { createSchema } from '@portolan/api/graphql/create-schema';
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { askBothWays } from '../helpers/ask-both-ways.ts';
import { fieldsOf, listRootConnections } from '../helpers/contract.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addWholeWorld } from '../helpers/whole-world/whole-world.ts';

const schema = createSchema();
const facets = listRootConnections(schema).flatMap(({ field, type }) => {
  const by = fieldsOf(schema, `${type}Connection`).find(({ name }) => name === 'facets')?.args[0]?.type;
  const values = by && getNamedType(by);
  return isEnumType(values) ? values.getValues().map(({ name }) => ({ field, by: name })) : [];
});

const filters = listRootConnections(schema).flatMap(({ field, type }) => {
  const filter = schema.getType(`${type}Filter`);
  const conditions = isInputObjectType(filter) ? Object.values(filter.getFields()) : [];
  return conditions.map(({ name, type: valueType }) => ({ field, type, name, value: valueFor(valueType) }));
});

describeOnEachEngine('every list', (given) => {
  const api = askBothWays(apiOver(given, addWholeWorld));

  it('has filters and facets', () => {
    expect(filters.length).toBeGreaterThan(70);
    expect(facets.length).toBeGreaterThan(25);
  });

  it.each(filters)('of $field is filtered by $name', async ({ field, type, name, value }) => {
    const document = `query ($filter: ${type}Filter) { ${field}(filter: $filter) { nodes { id } totalCount } }`;
    const data = await api.query(document, { filter: { [name]: value } });
    expect(data[field].nodes).toHaveLength(data[field].totalCount);
  });

  it.each(facets)('of $field is counted by $by', async ({ field, by }) => {
    const data = await api.query(`{ ${field} { facets(by: ${by}) { value count } } }`);
    expect(data[field].facets).not.toHaveLength(0);
  });
});

/** A value that the filter accepts. */
function valueFor(type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueFor(inner.ofType)];
  const named = getNamedType(isNonNullType(type) ? type.ofType : type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  const samples: Record<string, unknown> = {
    String: '07',
    Boolean: true,
    Int: 7,
    CountryCode: 'ES',
    LocalDate: '2025-01-31',
  };
  return samples[named.name];
}
