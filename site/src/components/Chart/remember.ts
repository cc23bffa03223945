/** More than this is not kept: thousands of charts would fill the memory of a build. */
const mostKept = 1000;

/** What was made for a key before, or what is made for it now; the oldest are forgotten. */
export function remember<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key) ?? make();
  kept.set(key, known);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '');
  return known;
}

/** Makes something for each name the first time that it is asked for. */
export function once<Name extends string, T>(make: (name: Name) => T): (name: Name) => T {
  const made = new Map<Name, T>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}
