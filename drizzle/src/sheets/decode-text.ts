import { type Told, tell } from '@portolan/schema/sentences/tell';
import { SheetError } from './sheet.ts';

export interface DecodedText {
  text: string;
  encoding: string;
}

/**
 * The text of a file. UTF-8 is taken where the bytes are UTF-8, UTF-16 where a mark or its zero bytes give it away. Other
 * encodings cannot be told from each other, so they are read only when named; else `SheetError` says what was met.
 */
export function decodeText(bytes: Uint8Array, named?: string): DecodedText {
  if (named !== undefined) return decodeAs(bytes, named);
  const sixteen = utf16Of(bytes);
  if (sixteen !== undefined) return decodeAs(bytes, sixteen);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    throw new SheetError(notUtf8(bytes));
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding: encoding.toUpperCase() };
  } catch (error) {
    const isUnknown = error instanceof RangeError;
    throw new SheetError(
      isUnknown
        ? tell('sheet.unknownEncoding', { encoding })
        : tell('sheet.otherEncoding', { encoding: encoding.toUpperCase() }),
    );
  }
}

/** By the mark at the beginning, or because every other byte of plain text is zero. */
function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length * 0.3 && even === 0) return 'utf-16le';
  return even > start.length * 0.3 && odd === 0 ? 'utf-16be' : undefined;
}

function notUtf8(bytes: Uint8Array): Told {
  const lines = splitLines(bytes);
  const at = lines.findIndex((line) => !isUtf8(line));
  const line = lines[at] ?? bytes;
  const read = (encoding: string) => new TextDecoder(encoding).decode(line.subarray(0, 200)).trim();
  return tell('sheet.notUtf8', { line: at + 1, western: read('windows-1252'), cyrillic: read('windows-1251') });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    lines.push(bytes.subarray(from, end === -1 ? bytes.length : end));
    from = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}
