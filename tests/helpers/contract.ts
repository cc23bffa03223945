import { createSchema } from '@portolan/api/graphql/create-schema';
import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
} from 'graphql';

/** A root field that gives the records of a noun in pages, such as `partners`. */
export interface RootConnection {
  field: string;
  /** The noun's type, such as `Partner`. */
  type: string;
  orders: string[];
}

export function listRootConnections(schema: GraphQLSchema = createSchema()): RootConnection[] {
  return fieldsOf(schema, 'Query')
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map((field) => ({
      field: field.name,
      type: getNamedType(field.type).name.replace(/Connection$/, ''),
      orders: orderFieldsOf(field),
    }));
}

export function fieldsOf(schema: GraphQLSchema, type: string): GraphQLField<unknown, unknown>[] {
  const found = schema.getType(type);
  return found && 'getFields' in found ? (Object.values(found.getFields()) as GraphQLField<unknown, unknown>[]) : [];
}

function orderFieldsOf(field: GraphQLField<unknown, unknown>): string[] {
  const orderBy = field.args.find(({ name }) => name === 'orderBy');
  const order = orderBy && getNullableType(orderBy.type);
  const by = isInputObjectType(order) ? getNamedType(order.getFields().field?.type) : undefined;
  return isEnumType(by) ? (by as GraphQLEnumType).getValues().map(({ name }) => name) : [];
}
