import { fileTypeFromBuffer } from 'file-type';

/** What a file is, by what is in it. */
export interface FileKind {
  mediaType: string;
  extension: string;
}

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** What may be uploaded, by media type. Pages and drawings that can hold scripts are not among them. */
const allowed: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  [`${office}.presentationml.presentation`]: 'pptx',
  [`${open}.text`]: 'odt',
  [`${open}.spreadsheet`]: 'ods',
  [`${open}.presentation`]: 'odp',
};

/** Text says nothing of its kind itself, so its name has to. */
const textual: Record<string, string> = { txt: 'text/plain', csv: 'text/csv', ics: 'text/calendar' };

export const allowedKinds = [...new Set([...Object.values(allowed), ...Object.keys(textual)])].sort();

/** The kind of a file as its bytes show it, or undefined when it is none that may be uploaded, whatever its name says. */
export async function findFileKind(bytes: Uint8Array, name: string): Promise<FileKind | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined) {
    const extension = allowed[found.mime];
    return extension === undefined ? undefined : { mediaType: found.mime, extension };
  }
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const mediaType = Object.hasOwn(textual, extension) ? textual[extension] : undefined;
  const text = mediaType === undefined ? undefined : readText(bytes);
  if (mediaType === undefined || text === undefined) return undefined;
  // A browser that guesses would take it for a page.
  if (/^\s*</.test(text)) return undefined;
  if (extension === 'ics' && !text.startsWith('BEGIN:VCALENDAR')) return undefined;
  return { mediaType, extension };
}

function readText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
