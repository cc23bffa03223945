import { currentEdition, inDevelopment, type Remembered } from './edition.ts';
import { digestOf, digestOfInputs, nameOfPart, note, noting } from './notes.ts';

/** What `make` gives, made once in an edition for each name and key. While pages are written it is made anew. */
export async function remember<T>(name: string, key: string, make: () => Promise<T>): Promise<T> {
  if (inDevelopment()) return make();
  const id = `${name} ${key}`;
  const { value, inputs } = await find<T>(id, { make }).made;
  note(id, digestOfInputs(inputs));
  return value as T;
}

/**
 * The part of something remembered that a page uses: when the whole is another one later, only pages are made again whose
 * part is.
 */
export async function rememberPart<T, Part>(
  name: string,
  key: string,
  { make, pick }: { make: () => Promise<T>; pick: (value: T, part: string) => Part },
  part: string,
): Promise<Part> {
  if (inDevelopment()) return pick(await make(), part);
  const id = `${name} ${key}`;
  const { value } = await find<T>(id, { make, pick }).made;
  const picked = pick(value as T, part);
  note(nameOfPart(id, part), digestOf(JSON.stringify(picked) ?? ''));
  return picked;
}

function find<T>(
  id: string,
  { make, pick }: { make: () => Promise<T>; pick?: (value: T, part: string) => unknown },
): Remembered {
  const { remembered } = currentEdition();
  const known = remembered.get(id);
  if (known !== undefined) return known;
  const entry: Remembered = { made: noting(make), make, pick };
  remembered.set(id, entry);
  // What failed once may do the next time.
  entry.made.catch(() => remembered.delete(id));
  return entry;
}
