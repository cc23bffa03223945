import { getOperationName } from '@urql/core';
import { currentEdition } from '../edition/edition.ts';
import { digestOf } from '../edition/notes.ts';
import { env } from '../env.ts';
import { askingTables, client } from './client.ts';
import type { Question } from './question.ts';

export interface Answer<Data> {
  readonly data: Data;
  readonly digest: string;
}

/** The answer to a question, from the API unless it is known to be as it was. Throws with the operation's name and the reason when there is none. */
export async function ask<Data>(question: Question): Promise<Answer<Data>> {
  const { answers } = currentEdition();
  if (answers === undefined) return { data: await askApi<Data>(question), digest: '' };
  const kept = answers.find(question.name);
  if (kept !== undefined) return { data: JSON.parse(kept.text), digest: kept.digest };
  const asking: { tables?: readonly string[] } = {};
  const data = await askingTables.run(asking, () => askApi<Data>(question));
  const text = JSON.stringify(data);
  const digest = digestOf(text);
  answers.add(question.name, text, { question, digest, tables: asking.tables });
  return { data, digest };
}

async function askApi<Data>({ document, variables }: Question): Promise<Data> {
  const result = await client.query<Data>(document, variables);
  if (result.data !== undefined && result.error === undefined) return result.data;
  const name = getOperationName(result.operation.query) ?? 'unnamed';
  const reason = result.error?.networkError
    ? `${env.apiUrl} gave no answer (${result.error.networkError.message}).`
    : (result.error?.message ?? 'The answer holds no data.');
  throw new Error(`Query "${name}" with ${JSON.stringify(variables)} failed: ${reason}`);
}
