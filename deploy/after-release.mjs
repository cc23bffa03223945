// What PORTOLAN_DEPLOY_COMMAND runs where a web server serves the releases: `node deploy/after-release.mjs`.
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isOfOneContent } from '../site/src/releases/serve-release.ts';

const isText = /\.(html|css|js|json|xml|svg|csv|txt|ttl|jsonld|ics|wasm)$/;
const leastToCompress = 1024;
/** Little larger than at the highest quality and many times quicker: a portal has thousands of pages. */
const brotliQuality = 6;
const atOnce = 4;
const daysKept = 30;

const compressions = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** The files below a folder, as paths within it. */
async function listFiles(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

const changedAt = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

/** Writes the compressed forms of a file beside it, unless they are there and of this file. Gives how many it wrote. */
async function compress(path) {
  const { size, mtimeMs } = await stat(path);
  if (size < leastToCompress) return 0;
  let written = 0;
  for (const [ending, make] of Object.entries(compressions)) {
    const target = `${path}.${ending}`;
    if ((await changedAt(target)) >= mtimeMs) continue;
    // Nobody is ever sent half of one.
    await writeFile(`${target}.new`, await make(await readFile(path)));
    await rename(`${target}.new`, target);
    written += 1;
  }
  return written;
}

/** Keeps what has a name of its own content for pages that are still open when the next release has come. */
async function keepNamed(release, kept) {
  for (const path of await listFiles(release)) {
    const name = path.slice(release.length).replaceAll('\\', '/');
    if (!isOfOneContent.test(name)) continue;
    await mkdir(dirname(join(kept, name)), { recursive: true });
    await link(path, join(kept, name)).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  const oldest = Date.now() - daysKept * 86_400_000;
  for (const path of await listFiles(kept).catch(() => [])) {
    // A file that is part of a release has more names than this one.
    const { ctimeMs, nlink } = await stat(path);
    if (nlink === 1 && ctimeMs < oldest) await rm(path);
  }
}

const release = process.env.PORTOLAN_RELEASE_DIR;
if (release === undefined) {
  console.error('Set PORTOLAN_RELEASE_DIR to the folder of a release; the publisher does so for its command.');
  process.exit(1);
}
const texts = (await listFiles(release)).filter((path) => isText.test(path));
let written = 0;
const waiting = texts.values();
const work = async () => {
  for (const path of waiting) {
    const count = await compress(path);
    written += count;
  }
};
await Promise.all(Array.from({ length: atOnce }, work));
await keepNamed(release, join(release, '../../kept'));
console.log(`${written} compressed files written beside ${texts.length}.`);
