import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip, type Gzip } from 'node:zlib';

const block = 512;

/** Everything below a folder as a compressed tar archive (POSIX ustar), file by file as it is read. */
export function packFolder(dir: string): Gzip {
  const archive = Readable.from(entriesOf(dir));
  const packed = createGzip();
  archive.on('error', (error) => packed.destroy(error));
  packed.on('close', () => archive.destroy());
  return archive.pipe(packed);
}

async function* entriesOf(dir: string): AsyncGenerator<Buffer> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(path);
    yield toHeader(relative(dir, path).replaceAll(sep, '/'), size, Math.floor(mtimeMs / 1000));
    yield* createReadStream(path) as AsyncIterable<Buffer>;
    yield Buffer.alloc((block - (size % block)) % block);
  }
  yield Buffer.alloc(block * 2);
}

function toHeader(path: string, size: number, seconds: number): Buffer {
  const header = Buffer.alloc(block);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  const put = (text: string, at: number) => header.write(text, at, 'latin1');
  put(path, 0);
  put(octal(0o644, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(size, 12), 124);
  put(octal(seconds, 12), 136);
  put('        0', 148);
  put('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
