import type { DocumentNode, GraphQLError } from 'graphql';
import { visit } from 'graphql';
import { badInput } from '../errors/portolan-error.ts';
import { type Allowance, limitOf } from './allowance.ts';

/** What is wrong with the values that came with a query, in its text or beside it; undefined when nothing is. */
export function findBadValue(
  variables: unknown,
  document: DocumentNode | undefined,
  allowance: Allowance,
): GraphQLError | undefined {
  // A stack of its own: variables may be nested deeper than calls can.
  const waiting = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    const problem = typeof value === 'string' ? problemOfText(value, allowance) : problemOfList(value, allowance);
    if (problem !== undefined) return badInput(problem);
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) waiting.push(inner);
  }
  return document && findBadLiteral(document, allowance);
}

function findBadLiteral(document: DocumentNode, allowance: Allowance): GraphQLError | undefined {
  let problem: string | undefined;
  visit(document, {
    StringValue: ({ value }) => {
      problem ??= problemOfText(value, allowance);
    },
    ListValue: ({ values }) => {
      problem ??= problemOfList(values, allowance);
    },
  });
  return problem === undefined ? undefined : badInput(problem);
}

/** PostgreSQL cannot hold every text: nothing can be found by such a one, and the statement would fail as if the fault were ours. */
function problemOfText(text: string, allowance: Allowance): string | undefined {
  const most = limitOf('textCharacters', allowance);
  if (text.length > most) return `A text has ${text.length} characters; at most ${most} are allowed.`;
  if (!text.includes('\0') && text.isWellFormed()) return undefined;
  return 'A text has the character U+0000 or half of a surrogate pair; leave it out.';
}

function problemOfList(value: unknown, allowance: Allowance): string | undefined {
  const most = limitOf('listItems', allowance);
  if (!Array.isArray(value) || value.length <= most) return undefined;
  return `A list has ${value.length} items; at most ${most} are allowed.`;
}

/** How deep JSON is nested at most, without reading it. Brackets in texts are passed over. */
export function nestingOfJson(text: string): number {
  let open = 0;
  let deepest = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInText) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isInText = false;
    } else if (code === 0x22) isInText = true;
    else if (code === 0x7b || code === 0x5b) {
      open += 1;
      if (open > deepest) deepest = open;
    } else if (code === 0x7d || code === 0x5d) open -= 1;
  }
  return deepest;
}
