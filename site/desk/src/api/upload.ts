import type { Failure } from './client.ts';

export interface UploadedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly pages: number | null;
}

interface Purpose {
  readonly type: string;
  readonly recordId: string | undefined;
  /** The path of the file that this one takes the place of, or nothing. */
  readonly replaces: string;
}

/** Sends a file beside GraphQL. The API looks at what it really is. */
export async function uploadFile(
  file: File,
  { type, recordId, replaces }: Purpose,
): Promise<{ readonly file: UploadedFile } | { readonly failure: Failure }> {
  const form = new FormData();
  form.set('type', type);
  if (recordId !== undefined) form.set('record', recordId);
  if (replaces !== '') form.set('replaces', replaces);
  form.set('file', file);
  try {
    const response = await fetch('/files/upload', { method: 'POST', body: form, credentials: 'same-origin' });
    const answer = (await response.json()) as UploadedFile & { message?: string; code?: string };
    if (response.ok) return { file: answer };
    return {
      failure: { code: answer.code ?? String(response.status), message: answer.message ?? response.statusText },
    };
  } catch (error) {
    return { failure: { code: 'NETWORK', message: String(error) } };
  }
}
