import { limits, prices } from '@portolan/schema/limits';
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from '../select/slot.ts';

/** What is known of an operation beside its text. */
export interface Priced {
  schema: GraphQLSchema;
  /** Whether a type is that of records, each read from a row of its own. */
  isRecord: (type: string) => boolean;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Variables;
}

/** Where a selection stands: on which type, in lists of how many rows, and what came there. */
interface Place {
  type: GraphQLNamedType;
  rows: number;
  answer?: unknown;
}

/** What an operation costs, and how many records it asks for with that. */
export interface Cost {
  points: number;
  records: number;
}

export const noCost: Cost = { points: 0, records: 0 };

const sum = (costs: readonly Cost[]): Cost =>
  costs.reduce((all, { points, records }) => ({ points: all.points + points, records: all.records + records }), noCost);

const times = ({ points, records }: Cost, count: number): Cost => ({
  points: points * count,
  records: records * count,
});

/**
 * What an operation costs at most: a record or a list costs a point and what is asked of it, as often as it may come;
 * counts, facets and searches cost what a statement of their own does. With `answer` what it did cost, by what came.
 */
export function costOf(priced: Priced, { operation, selectionSet }: OperationDefinitionNode, answer?: unknown): Cost {
  const type = priced.schema.getRootType(operation);
  if (type === null || type === undefined) return noCost;
  return costOfSelection(priced, selectionSet, { type, rows: prices.unpagedRows, answer });
}

/** A fragment that is in `spread` has given its fields already. */
function costOfSelection(
  priced: Priced,
  { selections }: SelectionSetNode,
  place: Place,
  spread = new Set<string>(),
): Cost {
  const costs = selections.map((selection) => {
    if (!isIncluded(selection, priced.variables)) return noCost;
    if (selection.kind === Kind.FIELD) return costOfField(priced, selection, place);
    const fragment = fragmentOf(priced, selection, spread);
    if (fragment === undefined) return noCost;
    const type = priced.schema.getType(fragment.typeCondition?.name.value ?? place.type.name) ?? place.type;
    return costOfSelection(priced, fragment.selectionSet, { ...place, type }, spread);
  });
  return sum(costs);
}

function fragmentOf({ fragments }: Priced, node: InlineFragmentNode | FragmentSpreadNode, spread: Set<string>) {
  if (node.kind === Kind.INLINE_FRAGMENT) return node;
  const name = node.name.value;
  if (spread.has(name)) return undefined;
  spread.add(name);
  return fragments.get(name);
}

function costOfField(priced: Priced, node: FieldNode, { type: parent, rows, answer }: Place): Cost {
  const name = node.name.value;
  const fixed = fixedPrices[name];
  if (fixed !== undefined) return { points: fixed, records: 0 };
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  const value = answer && (answer as Record<string, unknown>)[node.alias?.value ?? name];
  const isMissing = answer !== undefined && (value === null || value === undefined);
  if (field === undefined || node.selectionSet === undefined || isMissing) return noCost;
  const { selectionSet } = node;
  const type = getNamedType(field.type);
  const size = sizeOf(field, node, priced.variables);
  const isRecord = isAbstractType(type) || priced.isRecord(type.name);
  const one = (each: unknown): Cost => {
    const inner = costOfSelection(priced, selectionSet, { type, rows: size ?? rows, answer: each });
    return isRecord ? sum([inner, { points: prices.read, records: 1 }]) : inner;
  };
  if (!isListType(getNullableType(field.type))) {
    // A list in pages is an object with lists in it, whose length is that of the page.
    const points = (size === undefined ? 0 : prices.read) + searchPrice(field);
    return sum([one(value), { points, records: 0 }]);
  }
  if (Array.isArray(value)) return sum(value.map(one));
  return times(one(undefined), size ?? (isPart(parent) ? rows : prices.unpagedRows));
}

const fixedPrices: Record<string, number> = {
  totalCount: prices.count,
  facets: prices.count,
  __schema: prices.schema,
  __type: prices.type,
  __typename: 0,
};

/** Whether a type is the page of a list, whose own lists are the rows of that page. */
const isPart = ({ name }: GraphQLNamedType): boolean => /(Connection|Results)$/.test(name);

const searchPrice = ({ args }: GraphQLField<unknown, unknown>): number =>
  args.some(({ name }) => name === 'query') ? prices.count : 0;

/** How many rows the arguments of a field ask for; undefined when it takes no such arguments. */
function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): number | undefined {
  const names = new Set(field.args.map(({ name }) => name));
  if (!names.has('first') && !names.has('ids')) return undefined;
  const { first, last, ids } = getArgumentValues(field, node, variables);
  if (Array.isArray(ids)) return ids.length;
  const size = last ?? first;
  // What is no size is refused by whoever reads it.
  return typeof size === 'number' ? Math.max(size, 0) : limits.usualPage.anonymous;
}

function isIncluded(node: { readonly directives?: readonly DirectiveNode[] }, variables: Variables): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}
