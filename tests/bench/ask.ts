const headers = { 'content-type': 'application/json', accept: 'application/json' };

/** The text of one answer. Throws when it tells of errors. */
export async function ask(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(60_000) });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors?: { message: string }[] };
  if (!response.ok || errors !== undefined) {
    const [first] = errors ?? [];
    throw new Error(`"${url}" answers with ${response.status}: ${first?.message ?? text.slice(0, 200)}`);
  }
  return text;
}
