import { fill, type Values } from '@portolan/schema/sentences/fill';
import { valueSentences } from '@portolan/schema/sentences/values';
import type { z } from 'zod';

type ValueSentence = keyof typeof valueSentences;

interface Said {
  readonly sentence: ValueSentence;
  readonly values: Values;
}

/** A sentence without the field that it begins with and the full stop: files of content name the place themselves. */
const predicateOf = (message: string): string => message.replace(/^"[^"]*" |\.$/g, '');

const byPredicate = new Map(
  (Object.keys(valueSentences) as ValueSentence[]).map((sentence) => [predicateOf(valueSentences[sentence]), sentence]),
);

/** What a form says of a value that it does not take: `must be a day such as 2026-11-21`. */
export const saying = (sentence: ValueSentence): string => predicateOf(valueSentences[sentence]);

/** The same for an issue of its own, where the sentence tells values. */
export function issueSaying(sentence: ValueSentence, values: Values) {
  const said: Said = { sentence, values };
  return { message: predicateOf(fill(valueSentences[sentence], values)), params: said };
}

/** Which of our sentences an issue says; undefined where it has only the words of the library. */
export function findSaid(issue: z.core.$ZodIssue): Said | undefined {
  if (issue.code === 'custom' && issue.params?.sentence !== undefined) return issue.params as unknown as Said;
  const sentence = byPredicate.get(issue.message);
  return sentence && { sentence, values: {} };
}
