import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
} from 'graphql';
import { Slot, type Variables } from '../select/slot.ts';

/** Scalars whose values decide how long a page is or whether a part is there at all, and are few. */
const decisive = new Set(['Int', 'Float', 'Boolean']);

export interface Form {
  /** Tells two sets of variables apart that need another statement. */
  key: string;
  /** The variables with slots for what may be another value each time. */
  template: Variables;
}

interface Typed {
  name: string;
  type: GraphQLInputType;
}

/** Takes variables apart into what a statement depends on and what it is sent. `decided` are paths of slots that it depends on after all. */
export function formOfVariables(types: readonly Typed[], variables: Variables, decided: ReadonlySet<string>): Form {
  const key: unknown[] = [];
  const template: Record<string, unknown> = {};
  for (const { name, type } of types) {
    if (!(name in variables)) continue;
    key.push(name);
    template[name] = partOf(name, [name], type, variables[name], decided, key);
  }
  return { key: JSON.stringify(key), template };
}

function partOf(
  path: string,
  keys: readonly string[],
  given: GraphQLInputType,
  value: unknown,
  decided: ReadonlySet<string>,
  key: unknown[],
): unknown {
  const type = getNullableType(given);
  if (value === null || value === undefined) {
    key.push(null);
    return value;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const entries = Object.entries(value).map(([name, inner]) => {
      key.push(name);
      const field = fields[name];
      if (field === undefined) throw new Error(`"${type.name}.${name}" is not in the schema.`);
      return [name, partOf(`${path}.${name}`, [...keys, name], field.type, inner, decided, key)] as const;
    });
    key.push(entries.length);
    return Object.fromEntries(entries);
  }
  if (isLate(type) && !decided.has(path)) {
    key.push(0);
    return new Slot(path, (variables) => valueAt(variables, keys));
  }
  key.push(value);
  return value;
}

/** Text or a list of texts. An enum decides which column or language is meant. */
function isLate(type: GraphQLInputType): boolean {
  const item = isListType(type) ? getNullableType(type.ofType as GraphQLInputType) : type;
  return isScalarType(item) && !isEnumType(item) && !decisive.has(item.name);
}

const valueAt = (variables: Variables, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], variables);
