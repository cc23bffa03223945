import sdl from '@portolan/schema/schema.graphql?raw';
import { buildSchema, type GraphQLObjectType, getNamedType, isInterfaceType } from 'graphql';

export { sdl };

/** The contract of the API as it was committed. */
export const contract = buildSchema(sdl);

const entity = contract.getType('Entity');
if (!isInterfaceType(entity)) throw new Error('The contract has no interface "Entity".');

/** What every record has. */
export const commonFields = entity.getFields();

const queries = Object.values(contract.getQueryType()?.getFields() ?? {});

/** A type of record with the root fields that give one and all of them. */
export interface Noun {
  readonly type: GraphQLObjectType;
  readonly one: string | undefined;
  readonly list: string | undefined;
}

export const nouns: readonly Noun[] = contract.getPossibleTypes(entity).map((type) => ({
  type,
  one: queries.find((field) => getNamedType(field.type) === type)?.name,
  list: queries.find((field) => getNamedType(field.type).name === `${type.name}Connection`)?.name,
}));
