import { expect } from 'vitest';
import type { Answer, Api } from './api.ts';

/** Root fields that take more than one expression, and so always go the whole way. */
const wholeWayOnly = /\b(search\(|node\(|nodes\(|__schema|__type\()/;
/** What a statement that answers a whole operation calls its one column. */
const isOfPlan = (text: string) => text.endsWith(' as "answer"');

/**
 * The API, each of whose answers is asked for again: what was answered once is known, and its next answer comes by
 * another way, which must not be seen. `once` asks a single time.
 */
export function askBothWays(api: Api): Api & { once: Api } {
  const again = async (document: string, variables: object | undefined, first: Answer) => {
    if (first.errors !== undefined) return;
    const before = api.statements.texts.length;
    const second = await api.ask(document, variables);
    expect(second, 'what is answered when it is asked again').toEqual(first);
    const sent = api.statements.texts.slice(before);
    if (!wholeWayOnly.test(document)) expect(sent.map(isOfPlan), 'the statements of the second answer').toEqual([true]);
  };
  return new Proxy(api as Api & { once: Api }, {
    get(_, member) {
      if (member === 'once') return api;
      if (member === 'ask') {
        return async (document: string, variables?: object) => {
          const first = await api.ask(document, variables);
          await again(document, variables, first);
          return first;
        };
      }
      if (member === 'query') {
        return async (document: string, variables?: object) => {
          const data = await api.query(document, variables);
          await again(document, variables, { data });
          return data;
        };
      }
      return Reflect.get(api, member);
    },
  });
}
