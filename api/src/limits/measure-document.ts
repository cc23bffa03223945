import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface DocumentSize {
  levels: number;
  rootFields: number;
  aliases: number;
  fields: number;
  /** How often the same field is asked for in one selection, under its name or one alias. */
  repeats: number;
  introspections: number;
}

const nothing: DocumentSize = { levels: 0, rootFields: 0, aliases: 0, fields: 0, repeats: 0, introspections: 0 };

/** Measures selections as they are written; a fragment counts wherever it is spread, as deep as that makes it. */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // Each fragment is measured once: fragments that spread others twice would otherwise double the work at each step.
  const known = new Map<string, DocumentSize>();

  const sizeOfFragment = (name: string): DocumentSize => {
    const size = known.get(name);
    if (size !== undefined) return size;
    known.set(name, nothing);
    const measured = sizeOf(fragments.get(name)?.selectionSet);
    known.set(name, measured);
    return measured;
  };

  const sizeOf = (selectionSet: SelectionSetNode | undefined): DocumentSize => {
    const size = { ...nothing };
    const keys = new Map<string, number>();
    for (const selection of selectionSet?.selections ?? []) {
      const key = keyOf(selection);
      const count = (keys.get(key) ?? 0) + 1;
      keys.set(key, count);
      size.repeats = Math.max(size.repeats, count);
      // A fragment that is spread again in the same place adds nothing.
      if (selection.kind === Kind.FRAGMENT_SPREAD && count > 1) continue;
      const part = sizeOfPart(selection);
      size.levels = Math.max(size.levels, part.levels);
      size.rootFields += part.rootFields;
      size.aliases += part.aliases;
      size.fields += part.fields;
      size.introspections += part.introspections;
      size.repeats = Math.max(size.repeats, part.repeats);
    }
    return size;
  };

  const sizeOfPart = (selection: SelectionNode): DocumentSize => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return sizeOf(selection.selectionSet);
    const name = selection.name.value;
    const inner = sizeOf(selection.selectionSet);
    const fields = inner.fields + 1;
    if (name === '__typename') return { ...nothing, fields };
    // The tree of types is as deep as types are: the rules of GraphQL.js keep it from going round in circles.
    if (name.startsWith('__')) return { ...nothing, fields, repeats: inner.repeats, introspections: 1 };
    const aliases = inner.aliases + (selection.alias === undefined ? 0 : 1);
    return { ...inner, levels: inner.levels + 1, rootFields: 1, aliases, fields };
  };

  const size = { ...nothing };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { levels, ...others } = sizeOf(definition.selectionSet);
    size.levels = Math.max(size.levels, levels);
    for (const name of Object.keys(others) as (keyof typeof others)[]) size[name] = Math.max(size[name], others[name]);
  }
  // Fragments that nobody spreads are compared with themselves all the same.
  for (const name of fragments.keys()) size.repeats = Math.max(size.repeats, sizeOfFragment(name).repeats);
  return size;
}

const keyOf = (selection: SelectionNode): string => {
  if (selection.kind === Kind.FIELD) return selection.alias?.value ?? selection.name.value;
  return selection.kind === Kind.FRAGMENT_SPREAD ? `...${selection.name.value}` : '...';
};
