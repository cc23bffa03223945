import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { Json } from './api.ts';

/** The fields of a query without fragments and aliases for which its answer, anywhere in its lists, holds no value. */
export function listUnanswered(query: string, data: Json): string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? listIn(definition.selectionSet, [data], '') : [],
  );
}

function listIn({ selections }: SelectionSetNode, parents: Json[], path: string): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) throw new Error(`"${path}" is asked for through a fragment.`);
    const name = selection.name.value;
    const here = `${path}${path === '' ? '' : '.'}${name}`;
    const values = parents.flatMap((parent) => parent[name] ?? []);
    if (values.length === 0) return [here];
    return selection.selectionSet === undefined ? [] : listIn(selection.selectionSet, values, here);
  });
}
