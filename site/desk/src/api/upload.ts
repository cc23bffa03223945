import { type Failure, type RefusedAnswer, toFailure } from './client.ts';

export interface UploadedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly pages: number | null;
}

interface Purpose {
  readonly recordId: string | undefined;
  /** The path of the file that this one takes the place of, or nothing. */
  readonly replaces: string;
}

/** Sends a file beside GraphQL. The API looks at what it really is. */
export async function uploadFile(
  file: File,
  { recordId, replaces }: Purpose,
): Promise<{ readonly file: UploadedFile } | { readonly failure: Failure }> {
  const form = new FormData();
  if (recordId !== undefined) form.set('record', recordId);
  if (replaces !== '') form.set('replaces', replaces);
  form.set('file', file);
  try {
    const response = await fetch('/files/upload', { method: 'POST', body: form, credentials: 'same-origin' });
    const answer = (await response.json()) as UploadedFile | RefusedAnswer;
    if (!('errors' in answer)) return { file: answer };
    return { failure: toFailure(answer.errors[0], String(response.status)) };
  } catch (error) {
    return { failure: { code: 'NETWORK', message: String(error) } };
  }
}
