import { createSchema } from '@portolan/api/graphql/create-schema';
import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
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

/** Root fields that only people who edit the portal may ask. */
const editorsRoots = new Set([
  'apiKeys',
  'changeLog',
  'invitation',
  'invitations',
  'myWork',
  'people',
  'record',
  'records',
  'revisions',
  'savedViews',
  'sessions',
  'signInMethods',
  'siteBuild',
  'siteBuilds',
  'siteSettingsRecord',
  'usedBy',
  'validateDraft',
  'viewer',
]);

/** The fields of a type; of `Query` those that everybody may ask. */
export function fieldsOf(schema: GraphQLSchema, type: string): GraphQLField<unknown, unknown>[] {
  const found = schema.getType(type);
  const fields =
    found && 'getFields' in found ? (Object.values(found.getFields()) as GraphQLField<unknown, unknown>[]) : [];
  return type === 'Query' ? fields.filter(({ name }) => !editorsRoots.has(name)) : fields;
}

/** The names of all types that an answer to the public may hold. */
export function listPublicTypes(schema: GraphQLSchema): Set<string> {
  const seen = new Set(['Query']);
  for (const name of seen) {
    const type = schema.getType(name);
    if (isInterfaceType(type)) for (const one of schema.getPossibleTypes(type)) seen.add(one.name);
    for (const field of fieldsOf(schema, name)) seen.add(getNamedType(field.type).name);
  }
  return seen;
}

function orderFieldsOf(field: GraphQLField<unknown, unknown>): string[] {
  const orderBy = field.args.find(({ name }) => name === 'orderBy');
  const order = orderBy && getNullableType(orderBy.type);
  const by = isInputObjectType(order) ? getNamedType(order.getFields().field?.type) : undefined;
  return isEnumType(by) ? (by as GraphQLEnumType).getValues().map(({ name }) => name) : [];
}
