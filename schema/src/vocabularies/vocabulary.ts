/** A closed set of values with the meaning of each: tables check it, the contract exposes it, pages label it. */
export interface Vocabulary<V extends string = string> {
  /** The name of the GraphQL enum. */
  readonly name: string;
  readonly description: string;
  readonly values: readonly V[];
  readonly meanings: Readonly<Record<V, string>>;
}

export type ValueOf<T> = T extends Vocabulary<infer V> ? V : never;

export function vocabulary<const M extends Record<string, string>>(
  name: string,
  description: string,
  meanings: M,
): Vocabulary<keyof M & string> {
  return { name, description, values: Object.keys(meanings) as (keyof M & string)[], meanings };
}

/** The contract's spelling of a value: `student_exchange` is `STUDENT_EXCHANGE` there. */
export const toEnumName = (value: string): string => value.toUpperCase();
