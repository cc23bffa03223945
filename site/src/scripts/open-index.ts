/** Reads files of an index by their path in it, such as `columns/who`; each once. */
export type Load = <T>(path: string) => Promise<T>;

/** A failed read is tried again when it is next asked for. */
export function openIndex(url: string): Load {
  const read = new Map<string, Promise<unknown>>();
  return <T>(path: string): Promise<T> => {
    const known = read.get(path) ?? fetchCompressed(`${url}${path}.bin`);
    read.set(path, known);
    known.catch(() => read.delete(path));
    return known as Promise<T>;
  };
}

async function fetchCompressed(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`${url} answered ${response.status}.`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json();
}
