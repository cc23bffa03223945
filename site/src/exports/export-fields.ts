import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql';
import { commonFields, nouns } from '../developers/contract.ts';

/** How a field is written: as it comes, in every language, by the slugs of what it leads to, or field by field. */
export type Shape =
  | { readonly is: 'value'; readonly isNumber: boolean }
  | { readonly is: 'text' }
  | { readonly is: 'tie' }
  | { readonly is: 'part'; readonly fields: readonly ExportField[] };

export interface ExportField {
  readonly name: string;
  readonly isList: boolean;
  /** As the contract writes it. */
  readonly type: string;
  readonly description: string;
  readonly shape: Shape;
}

const numbers = new Set(['Int', 'Float', 'Decimal', 'Latitude', 'Longitude']);
const recordTypes = new Set(nouns.map(({ type }) => type));
const first = ['id', 'slug'];
/** What lists call a record repeats its own name or title. */
const repeated = 'label';

/**
 * The fields of a type of record that an export holds: all but its connections, whose records name this one in an export
 * of their own. The ids come first and what all records have comes last.
 */
export function listExportFields(type: GraphQLObjectType): ExportField[] {
  const rank = ({ name }: ExportField): number =>
    first.includes(name) ? first.indexOf(name) : first.length + Number(Object.hasOwn(commonFields, name));
  return listFields(type, [type])
    .filter(({ name }) => name !== repeated)
    .toSorted((a, b) => rank(a) - rank(b));
}

function listFields(type: GraphQLObjectType, within: readonly GraphQLObjectType[]): ExportField[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const shape = toShape(field, within);
    if (shape === undefined) return [];
    const { name, description } = field;
    return [{ name, isList: isList(field.type), type: String(field.type), description: description ?? '', shape }];
  });
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

function toShape(field: GraphQLField<unknown, unknown>, within: readonly GraphQLObjectType[]): Shape | undefined {
  const type = getNamedType(field.type);
  if (field.args.some(isRequiredArgument)) return undefined;
  if (isScalarType(type) || isEnumType(type)) return { is: 'value', isNumber: numbers.has(type.name) };
  if (type.name === 'LocalizedText') return { is: 'text' };
  if (!isObjectType(type) || type.name.endsWith('Connection')) return undefined;
  // A part leads back to what it is part of, which goes without saying.
  if (recordTypes.has(type)) return within.length > 1 && within.includes(type) ? undefined : { is: 'tie' };
  return within.includes(type) ? undefined : { is: 'part', fields: listFields(type, [...within, type]) };
}
