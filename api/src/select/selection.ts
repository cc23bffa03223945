import { limits } from '@portolan/schema/limits';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  type SelectionNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { badInput } from '../errors/portolan-error.ts';

/** One field that a query asks for, its arguments read and its parts merged by response key. */
export interface SelectedField {
  /** The key in the answer: the alias, or the name. */
  key: string;
  name: string;
  type: GraphQLOutputType;
  args: Readonly<Record<string, unknown>>;
  nodes: readonly FieldNode[];
}

/** PostgreSQL cuts longer column names, and the answer's keys are column names. */
const longestKey = limits.aliasCharacters.anonymous;

/** What one operation selects, read with its fragments, variables and directives. */
export class Selection {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Record<string, FragmentDefinitionNode>;
  readonly #variables: Record<string, unknown>;

  constructor(info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>) {
    this.#schema = info.schema;
    this.#fragments = info.fragments;
    this.#variables = info.variableValues;
  }

  /** The fields selected below `nodes` on `parent`, in the order of the query. */
  fieldsOf(parent: GraphQLObjectType, nodes: readonly FieldNode[]): SelectedField[] {
    const byKey = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const node of nodes) this.#collect(parent, node.selectionSet?.selections ?? [], byKey, spread);
    const declared = parent.getFields();
    return [...byKey].map(([key, fieldNodes]) => {
      if (key.length > longestKey) {
        throw badInput(`The alias "${key}" is too long: an alias has at most ${longestKey} characters.`);
      }
      const [node] = fieldNodes as [FieldNode];
      const field = node.name.value === '__typename' ? TypeNameMetaFieldDef : declared[node.name.value];
      if (field === undefined) throw new Error(`"${parent.name}.${node.name.value}" is not in the schema.`);
      return {
        key,
        name: node.name.value,
        type: field.type,
        args: getArgumentValues(field, node, this.#variables),
        nodes: fieldNodes,
      };
    });
  }

  /** The object type that a field gives; for a field of an interface use the type that the row has. */
  objectTypeOf(field: SelectedField): GraphQLObjectType {
    return getNamedType(field.type) as GraphQLObjectType;
  }

  typeNamed(name: string): GraphQLObjectType {
    return this.#schema.getType(name) as GraphQLObjectType;
  }

  /** Adds the fields of `selections` to `byKey`; a fragment that is in `spread` has given its fields already. */
  #collect(
    parent: GraphQLObjectType,
    selections: readonly SelectionNode[],
    byKey: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void {
    for (const selection of selections) {
      if (!this.#isIncluded(selection)) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [selection]);
        else known.push(selection);
        continue;
      }
      const fragment = this.#fragmentOf(selection, spread);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      if (condition !== undefined && !this.#applies(condition, parent)) continue;
      this.#collect(parent, fragment.selectionSet.selections, byKey, spread);
    }
  }

  #fragmentOf(selection: InlineFragmentNode | FragmentSpreadNode, spread: Set<string>) {
    if (selection.kind === 'InlineFragment') return selection;
    const name = selection.name.value;
    if (spread.has(name)) return undefined;
    spread.add(name);
    return this.#fragments[name];
  }

  #isIncluded(node: SelectionNode): boolean {
    if (getDirectiveValues(GraphQLSkipDirective, node, this.#variables)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, this.#variables)?.if !== false;
  }

  #applies(condition: string, parent: GraphQLObjectType): boolean {
    if (condition === parent.name) return true;
    const type: GraphQLNamedType | undefined = this.#schema.getType(condition);
    return isAbstractType(type) && this.#schema.isSubType(type, parent);
  }
}
