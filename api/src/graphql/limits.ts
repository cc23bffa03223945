import type { ASTVisitor, ValidationContext, ValidationRule } from 'graphql';
import { tooComplex } from '../errors/portolan-error.ts';

/** What one request may ask for. Page sizes are in `select/page-arguments.ts`. */
export const limits = {
  depth: 12,
  rootFields: 20,
  aliases: 30,
  tokens: 2_000,
  bodyBytes: 128 * 1024,
  requestMilliseconds: 10_000,
} as const;

/** Counts selections as they are written; a fragment counts where it is spread, as deep as that makes it. */
const limitRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const counts = { rootFields: 0, aliases: 0, depth: 0 };
    const measure = (
      node: { selectionSet?: typeof operation.selectionSet },
      depth: number,
      path: readonly string[],
    ): void => {
      for (const selection of node.selectionSet?.selections ?? []) {
        if (selection.kind === 'Field') {
          if (selection.name.value.startsWith('__')) continue;
          if (depth === 0) counts.rootFields += 1;
          if (selection.alias !== undefined) counts.aliases += 1;
          counts.depth = Math.max(counts.depth, depth + 1);
          if (counts.depth <= limits.depth) measure(selection, depth + 1, path);
        } else if (selection.kind === 'InlineFragment') {
          measure(selection, depth, path);
        } else if (!path.includes(selection.name.value)) {
          const fragment = context.getFragment(selection.name.value);
          if (fragment) measure(fragment, depth, [...path, selection.name.value]);
        }
      }
    };
    measure(operation, 0, []);
    const told = { depth: 'levels deep', rootFields: 'root fields', aliases: 'aliases' } as const;
    for (const [name, words] of Object.entries(told) as [keyof typeof told, string][]) {
      if (counts[name] > limits[name]) {
        const figure = name === 'depth' ? `more than ${limits.depth}` : counts[name];
        context.reportError(tooComplex(`The query has ${figure} ${words}; at most ${limits[name]} are allowed.`));
      }
    }
  },
});

export const limitRules: ValidationRule[] = [limitRule];
