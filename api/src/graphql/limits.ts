import type { ASTVisitor, SelectionNode, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';
import { tooComplex } from '../errors/portolan-error.ts';

/** What one request may ask for. Page sizes are in `select/page-arguments.ts`. */
export const limits = {
  depth: 12,
  rootFields: 20,
  aliases: 30,
  tokens: 2_000,
  bodyBytes: 128 * 1024,
  /** A text of 200,000 characters fits in any script. */
  signedInBodyBytes: 1024 * 1024,
  requestMilliseconds: 10_000,
} as const;

interface Size {
  depth: number;
  rootFields: number;
  aliases: number;
}
const nothing: Size = { depth: 0, rootFields: 0, aliases: 0 };

/** Counts selections as they are written; a fragment counts wherever it is spread, as deep as that makes it. */
const limitRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  // Each fragment is measured once: fragments that spread others twice would otherwise double the work at each step.
  const known = new Map<string, Size>();

  const sizeOfFragment = (name: string): Size => {
    const size = known.get(name);
    if (size !== undefined) return size;
    known.set(name, nothing);
    const measured = sizeOf(context.getFragment(name)?.selectionSet);
    known.set(name, measured);
    return measured;
  };

  const sizeOf = (selectionSet: SelectionSetNode | undefined): Size => {
    const size = { ...nothing };
    for (const selection of selectionSet?.selections ?? []) {
      const part = sizeOfPart(selection);
      size.depth = Math.max(size.depth, part.depth);
      size.rootFields += part.rootFields;
      size.aliases += part.aliases;
    }
    return size;
  };

  const sizeOfPart = (selection: SelectionNode): Size => {
    if (selection.kind === 'FragmentSpread') return sizeOfFragment(selection.name.value);
    if (selection.kind === 'InlineFragment') return sizeOf(selection.selectionSet);
    if (selection.name.value.startsWith('__')) return nothing;
    const { depth, aliases } = sizeOf(selection.selectionSet);
    return { depth: depth + 1, rootFields: 1, aliases: aliases + (selection.alias === undefined ? 0 : 1) };
  };

  return {
    OperationDefinition(operation) {
      const size = sizeOf(operation.selectionSet);
      const told = { depth: 'levels', rootFields: 'root fields', aliases: 'aliases' } as const;
      for (const [name, words] of Object.entries(told) as [keyof Size, string][]) {
        const limit = limits[name];
        if (size[name] <= limit) continue;
        const figure = Number.isSafeInteger(size[name]) ? size[name] : `more than ${limit}`;
        context.reportError(tooComplex(`The query has ${figure} ${words}; at most ${limit} are allowed.`));
      }
    },
  };
};

export const limitRules: ValidationRule[] = [limitRule];
