import { currentEdition } from './edition.ts';

/** What `make` gives, made once in an edition for each `owner` and `key`. While pages are written it is made anew. */
export function remember<T>(owner: object, key: string, make: () => Promise<T>): Promise<T> {
  if (import.meta.env.DEV) return make();
  const { remembered } = currentEdition();
  const known = remembered.get(owner) ?? new Map<string, Promise<unknown>>();
  remembered.set(owner, known);
  const answer = (known.get(key) as Promise<T> | undefined) ?? make();
  known.set(key, answer);
  // What failed once may do the next time.
  answer.catch(() => known.delete(key));
  return answer;
}
