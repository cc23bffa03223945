import { uploadFile } from '../api/upload.ts';

/** Uploads a file, in the place of another one where its path is given. */
export async function sendFile(file: File, purpose: Parameters<typeof uploadFile>[1]) {
  const asked = await uploadFile(file, purpose);
  // What came with the content was never uploaded, so nothing can take its place: the new file has its own address.
  const isForeign = 'failure' in asked && asked.failure.code === 'NOT_FOUND' && purpose.replaces !== '';
  return isForeign ? uploadFile(file, { ...purpose, replaces: '' }) : asked;
}
