import { getOperationName } from '@urql/core';
import { currentEdition } from '../edition/edition.ts';
import { digestOf } from '../edition/notes.ts';
import { env } from '../env.ts';
import { askingTables, client, type TablesRead } from './client.ts';
import type { Question } from './question.ts';
import { takeIds, withIds } from './shown-records.ts';

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
  const asking: { tables?: TablesRead } = {};
  const document = withIds(question.document);
  const data = await askingTables.run(asking, () => askApi<object>({ ...question, document: document.text }));
  const { text, shown } = takeIds(data, document);
  const digest = digestOf(text);
  answers.add(question.name, text, { question, digest, tables: asking.tables, shown });
  return { data: JSON.parse(text), digest };
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
