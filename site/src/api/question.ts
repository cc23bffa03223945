import { type DocumentInput, stringifyDocument } from '@urql/core';
import { digestOf } from '../edition/notes.ts';

/** What the API is asked. */
export interface Question {
  /** What it is known by, from one release to the next. */
  readonly name: string;
  readonly document: string;
  readonly variables: object;
}

const digests = new Map<string, string>();

function digestOfDocument(text: string): string {
  const digest = digests.get(text) ?? digestOf(text);
  digests.set(text, digest);
  return digest;
}

export function toQuestion<Data, Variables extends object>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
): Question {
  const text = stringifyDocument(document);
  return { name: `${digestOfDocument(text)} ${JSON.stringify(variables)}`, document: text, variables };
}
