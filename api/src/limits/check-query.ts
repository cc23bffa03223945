import { limits } from '@portolan/schema/limits';
import { GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { tooComplex } from '../errors/portolan-error.ts';
import { type Allowance, limitOf } from './allowance.ts';
import { type DocumentSize, measureDocument } from './measure-document.ts';
import { measureText, type TextSize } from './measure-text.ts';

type Size = TextSize & DocumentSize;

/** What nobody may go beyond: measuring stops there. */
const most: TextSize = {
  tokens: limits.tokens.signedIn,
  brackets: limits.brackets.signedIn,
  directives: limits.directives.signedIn,
};

/** In characters of the queries that were measured, all together. */
const mostText = 8 * 1024 * 1024;
const measured = new LRUCache<string, Partial<Size>>({
  max: 20_000,
  maxSize: mostText,
  sizeCalculation: (_size, text) => text.length + 1,
});

/** Why a query goes beyond what it may, an error for each limit; none when it does not. It is neither validated nor run for that. */
export function findExcesses(text: string, allowance: Allowance): GraphQLError[] {
  const size = measured.get(text) ?? measure(text, allowance);
  return excessesOf(size, allowance);
}

function measure(text: string, allowance: Allowance): Partial<Size> {
  const ofText = measureText(text, most);
  if (excessesOf(ofText, allowance).length > 0) return ofText;
  const size = { ...ofText, ...measureParsed(text) };
  measured.set(text, size);
  return size;
}

function measureParsed(text: string): Partial<DocumentSize> {
  try {
    return measureDocument(parse(text, { noLocation: true }));
  } catch (error) {
    // What is wrong with it is said by whoever answers.
    if (error instanceof GraphQLError) return {};
    throw error;
  }
}

function excessesOf(size: Partial<Size>, allowance: Allowance): GraphQLError[] {
  return (Object.entries(size) as [keyof Size, number][]).flatMap(([name, count]) => {
    const allowed = limitOf(name, allowance);
    if (count <= allowed) return [];
    // Counting stopped there, or there is no end to it.
    const isWhole = Number.isSafeInteger(count) && count < (most[name as keyof TextSize] ?? Number.POSITIVE_INFINITY);
    const figure = isWhole ? count : `more than ${allowed}`;
    return [tooComplex(`The query has ${figure} ${limits[name].of}; at most ${allowed} are allowed.`)];
  });
}
