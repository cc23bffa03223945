/** Reads files of an index by their path in it, such as `columns/` and a name; each once. */
export type Load = <T>(path: string) => Promise<T>;

/** An index whose files are found by the one that it starts with. */
export interface Index<Start> {
  readonly start: () => Promise<Start>;
  readonly load: Load;
}

/** The index that an element of the page names. A failed read is tried again when it is next asked for. */
export function openIndex<Start>({ dataset }: HTMLElement): Index<Start> {
  const read = new Map<string, Promise<unknown>>();
  const load = <T>(path: string): Promise<T> => {
    const known = read.get(path) ?? fetchCompressed(`${dataset['index']}${path}.bin`);
    read.set(path, known);
    known.catch(() => read.delete(path));
    return known as Promise<T>;
  };
  return { load, start: () => load<Start>(`start/${dataset['start']}`) };
}

async function fetchCompressed(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`${url} answered ${response.status}.`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json();
}
