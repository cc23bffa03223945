import type { TypedDocumentNode } from '@urql/core';
import { parse } from 'graphql';
import { read } from '../api/read.ts';
import { sampleProjectQuery } from '../queries/developers.ts';
import * as queries from './example-queries.ts';
import { toReadableJson } from './to-readable-json.ts';

type Variables = Record<string, string>;
interface Sample {
  readonly slug: string;
  readonly acronym: string;
}

const toExample = <Name extends string>(name: Name, text: string, toVariables?: (project: Sample) => Variables) => ({
  name,
  text: text.trim(),
  document: parse(text) as TypedDocumentNode<object, Variables>,
  toVariables,
});

const examples = [
  toExample('partners', queries.partners),
  toExample('mobility', queries.mobility),
  toExample('calls', queries.calls),
  toExample('project', queries.project, ({ slug }) => ({ slug })),
  toExample('search', queries.search, ({ acronym }) => ({ words: acronym })),
];

/** The worked examples with the answers that the API gives now; without a project, only those that need none. */
export async function runExamples() {
  const { siteSettings, projects } = await read(sampleProjectQuery, {});
  const sample = siteSettings?.featuredProject ?? projects.nodes[0];
  const runnable = examples.flatMap(({ toVariables, ...example }) => {
    if (toVariables === undefined) return { ...example, variables: undefined };
    return sample === undefined ? [] : { ...example, variables: toVariables(sample) };
  });
  return Promise.all(
    runnable.map(async ({ name, text, document, variables }) => ({
      name,
      text,
      variables,
      answer: toReadableJson({ data: await read(document, variables ?? {}) }),
    })),
  );
}

export type RunExample = Awaited<ReturnType<typeof runExamples>>[number];
